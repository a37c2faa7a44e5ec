import { isVietnameseSyllable } from './encoding/syllable.ts';
import { tcvn3ToUnicode } from './encoding/tcvn3.ts';
import { vniToUnicode } from './encoding/vni.ts';

export type OldEncoding = 'TCVN3' | 'VNI';

const converters: Record<OldEncoding, (text: string) => string> = { TCVN3: tcvn3ToUnicode, VNI: vniToUnicode };

/** Converts text whose letters are those of TCVN3 (ABC) or VNI fonts to Unicode, NFC. */
export function toUnicode(text: string, encoding: OldEncoding): string {
  return converters[encoding](text).normalize('NFC');
}

// Fewer accented words than this prove nothing.
const fewWords = 5;
const mostSampled = 500;
const makesSense = 0.6;

/**
 * The encoding of a text, told by which reading of its accented words gives Vietnamese syllables. `unknown` when no
 * reading makes sense of them; undefined when there are too few to tell.
 */
export function recogniseEncoding(text: string): 'Unicode' | OldEncoding | 'unknown' | undefined {
  const words = accentedWords(text);
  if (words.length < fewWords) return undefined;
  const asWritten = share(words);
  if (asWritten >= makesSense) return 'Unicode';
  const tcvn3 = share(words.map((word) => toUnicode(word, 'TCVN3')));
  const vni = share(words.map((word) => toUnicode(word, 'VNI')));
  if (Math.max(tcvn3, vni) >= makesSense) return tcvn3 > vni ? 'TCVN3' : 'VNI';
  return asWritten < 0.2 && isMostlyLatin1(words) ? 'unknown' : 'Unicode';
}

/** Whether a text makes less sense as Vietnamese once it is converted, so that it must be Unicode already. */
export function readsWorseAs(text: string, encoding: OldEncoding): boolean {
  const words = accentedWords(text);
  return share(words.map((word) => toUnicode(word, encoding))) < share(words);
}

/** Words with a letter outside ASCII, the kind on which encodings differ. */
function accentedWords(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(/[\p{L}\p{M}\u00a1-\u00ff]+/gu)) {
    if (/\P{ASCII}/u.test(word)) words.push(word);
    if (words.length === mostSampled) break;
  }
  return words;
}

function share(words: string[]): number {
  return words.filter(isVietnameseSyllable).length / Math.max(words.length, 1);
}

function isMostlyLatin1(words: string[]): boolean {
  return words.filter((word) => !/[\u0100-\uffff]/.test(word)).length > words.length * 0.8;
}
