import { type OldEncoding, readsWorseAs, toUnicode } from '../encoding.ts';

/** The old encoding that a font's name stands for, and whether its small letters are drawn as capitals (`.VnTimeH`). */
export function encodingOfFont(font: string): { encoding: OldEncoding; capitals: boolean } | undefined {
  if (/^\.Vn|^Vn[A-Z]/.test(font)) return { encoding: 'TCVN3', capitals: font.endsWith('H') };
  if (/^VNI[- ]/i.test(font)) return { encoding: 'VNI', capitals: false };
  return undefined;
}

/** The text as a .Vn or VNI- font draws it. Unicode text that was given such a font by mistake stays as it is. */
export function fromOldFont(text: string, font: string): string {
  const old = encodingOfFont(font);
  if (!old) return text;
  // Fonts marked as symbol fonts have their letters moved up to F000.
  const letters = text.replace(/[\uf020-\uf0ff]/g, (moved) => String.fromCharCode(moved.charCodeAt(0) - 0xf000));
  if (/(?![\u00a0-\u00ff])[\p{L}\p{M}]/u.test(letters.replace(/\p{ASCII}/gu, ''))) return text;
  if (readsWorseAs(letters, old.encoding)) return text;
  const unicode = toUnicode(letters, old.encoding);
  return old.capitals ? unicode.toLocaleUpperCase('vi') : unicode;
}
