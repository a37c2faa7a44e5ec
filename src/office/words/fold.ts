const special = new Map<string, string>([
  ['đ', 'd'],
  ['Đ', 'd'],
  ['–', '-'],
  ['—', '-'],
  ['\u00a0', ' '],
  ['“', '"'],
  ['”', '"'],
]);

function foldCharacter(character: string): string {
  const bare = special.get(character) ?? character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.length === 1 ? bare : character;
}

/** The folded code of each code met so far; 0 where it has not been met. */
const table = new Uint16Array(65_536);
let buffer = new Uint16Array(4096);
const decoder = new TextDecoder('utf-16le');

function foldAnew(text: string): string {
  if (text.length > buffer.length) buffer = new Uint16Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let folded = table[code] ?? 0;
    if (folded === 0) {
      folded = foldCharacter(text.charAt(at)).charCodeAt(0);
      table[code] = folded;
    }
    buffer[at] = folded;
  }
  return decoder.decode(buffer.subarray(0, text.length));
}

// The same headings, agencies and passages are folded by one rule after another.
const recent = new Map<string, string>();
const kept = 4000;

/**
 * Lower case without accents, one character for each of the text's (given in NFC), so that a position found in the
 * folded text is a position in the text itself.
 */
export function fold(text: string): string {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const folded = foldAnew(text);
  if (recent.size >= kept) recent.clear();
  recent.set(text, folded);
  return folded;
}

/** The words of a folded text, for comparing texts that differ in case, accents and punctuation only. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[a-z0-9%]+/g) ?? [];
}

/** Whether a text is printed in capitals, as titles and letterheads are. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}
