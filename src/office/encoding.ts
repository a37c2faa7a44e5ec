import { isVietnameseSyllable } from './encoding/syllable.ts';
import { tcvn3ToUnicode, vniToUnicode } from './encoding/tables.ts';

export type OldEncoding = 'TCVN3' | 'VNI';

const converters: Record<OldEncoding, (text: string) => string> = { TCVN3: tcvn3ToUnicode, VNI: vniToUnicode };

/** The old encoding that a font's name stands for, and whether its small letters are drawn as capitals (`.VnTimeH`). */
export function encodingOfFont(font: string): { encoding: OldEncoding; capitals: boolean } | undefined {
  if (/^\.Vn/i.test(font)) return { encoding: 'TCVN3', capitals: font.endsWith('H') };
  if (/^VNI[- ]/i.test(font)) return { encoding: 'VNI', capitals: false };
  return undefined;
}

/** Converts text whose letters are those of TCVN3 (ABC) or VNI fonts to Unicode, NFC. */
export function toUnicode(text: string, encoding: OldEncoding): string {
  return converters[encoding](text).normalize('NFC');
}

// Fewer accented words than this prove nothing.
const fewWords = 5;
const mostSampled = 3_000;

/**
 * The encoding of a text, told by which reading of its accented words gives Vietnamese syllables; `unknown` when
 * there are many such words and no reading makes sense of them.
 */
export function recogniseEncoding(text: string): 'Unicode' | OldEncoding | 'unknown' {
  const words = accentedWords(text);
  if (words.length < fewWords || share(words) >= 0.6) return 'Unicode';
  const tcvn3 = share(words.map((word) => toUnicode(word, 'TCVN3')));
  const vni = share(words.map((word) => toUnicode(word, 'VNI')));
  if (Math.max(tcvn3, vni) >= 0.6) return tcvn3 > vni ? 'TCVN3' : 'VNI';
  return share(words) < 0.2 && isMostlyLatin1(words) ? 'unknown' : 'Unicode';
}

/** Words with a letter outside ASCII, the kind on which encodings differ. */
function accentedWords(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(/[\p{L}\p{M}\u00a1-\u00ff]+/gu)) {
    if (/[^\0-\x7f]/.test(word)) words.push(word);
    if (words.length === mostSampled) break;
  }
  return words;
}

function share(words: string[]): number {
  return words.filter(isVietnameseSyllable).length / words.length;
}

function isMostlyLatin1(words: string[]): boolean {
  return words.filter((word) => /^[\0-\xff]+$/.test(word)).length > words.length * 0.8;
}

/** Text as blocks carry it: NFC, every kind of space a plain one, no invisible characters. Tabs and line ends stay. */
export function cleanText(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .normalize('NFC');
}
