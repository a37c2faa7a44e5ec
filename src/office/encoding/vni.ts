const acute = '\u0301';
const grave = '\u0300';
const hook = '\u0309';
const tilde = '\u0303';
const dot = '\u0323';
const circumflex = '\u0302';
const breve = '\u0306';

/** VNI-Windows writes the mark as a letter of its own after the vowel: "coä" is "cộ". */
const marks: Record<string, string> = {
  ù: acute,
  ø: grave,
  û: hook,
  õ: tilde,
  ï: dot,
  â: circumflex,
  á: circumflex + acute,
  à: circumflex + grave,
  å: circumflex + hook,
  ã: circumflex + tilde,
  ä: circumflex + dot,
  ê: breve,
  é: breve + acute,
  è: breve + grave,
  ú: breve + hook,
  ü: breve + tilde,
  ë: breve + dot,
};

/** Letters that VNI-Windows draws in one piece. */
const letters: Record<string, string> = { ñ: 'đ', ô: 'ơ', ö: 'ư', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', í: 'í', ì: 'ì' };

const marked = new RegExp(`([aeouyôö])([${Object.keys(marks).join('')}])`, 'giu');
const single = new RegExp(`[${Object.keys(letters).join('')}]`, 'giu');

/** Reads text of VNI- fonts. A mark counts as one only after a vowel that takes it. */
export function vniToUnicode(text: string): string {
  return text
    .normalize('NFC')
    .replace(marked, (_, vowel: string, mark: string) => letterOf(vowel) + (marks[mark.toLowerCase()] ?? mark))
    .replace(single, letterOf)
    .normalize('NFC');
}

function letterOf(old: string): string {
  const letter = letters[old.toLowerCase()] ?? old.toLowerCase();
  return old === old.toLowerCase() ? letter : letter.toUpperCase();
}
