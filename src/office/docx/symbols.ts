// Signs that plans take from symbol fonts, by the byte in the font; Word adds F000 to it. The rest are bullets and pictures.
const symbol = new Map([
  [0xa3, '≤'],
  [0xb3, '≥'],
  [0xb1, '±'],
  [0xb4, '×'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xae, '→'],
  [0xde, '⇒'],
  [0xb0, '°'],
  [0x2d, '-'],
  [0x2b, '+'],
  [0x25, '%'],
  [0x3d, '='],
  [0x3c, '<'],
  [0x3e, '>'],
]);
const wingdings = new Map([
  [0xfc, '✓'],
  [0xfb, '✗'],
  [0x6f, '☐'],
  [0xa8, '☐'],
  [0xfd, '☒'],
  [0xfe, '☑'],
  [0xe0, '→'],
  [0xf0, '→'],
]);

/** The Unicode sign of a character in a symbol font (Symbol, Wingdings); "-" for bullets, undefined for other fonts. */
export function symbolSign(font: string, code: number): string | undefined {
  const byte = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^symbol$/i.test(font)) return symbol.get(byte) ?? (byte < 0x80 ? undefined : '-');
  if (/^wingdings/i.test(font)) return wingdings.get(byte) ?? '-';
  return undefined;
}
