const folded = new Map<string, string>([
  ['đ', 'd'],
  ['Đ', 'd'],
  ['–', '-'],
  ['—', '-'],
  ['\u00a0', ' '],
  ['“', '"'],
  ['”', '"'],
]);

function foldCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const plain = bare.length === 1 ? bare : character;
  folded.set(character, plain);
  return plain;
}

/**
 * Lower case without accents, one character for each of the text's (given in NFC), so that a position found in the
 * folded text is a position in the text itself.
 */
export function fold(text: string): string {
  return text.toLowerCase().replace(/[\u0080-\uffff]/g, foldCharacter);
}

/** The words of a folded text, for comparing texts that differ in case, accents and punctuation only. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[a-z0-9%]+/g) ?? [];
}
