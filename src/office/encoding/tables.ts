/** TCVN 5712:1993 VN1 as the .Vn fonts lay it out: each letter is one byte, written here as the Latin-1 letter of that byte. */
const tcvn3Letters =
  '\u00b8á\u00b5à\u00b6ả\u00b7ã\u00b9ạ' +
  '\u00a8ă\u00beắ\u00bbằ\u00bcẳ\u00bdẵ\u00c6ặ' +
  '\u00a9â\u00caấ\u00c7ầ\u00c8ẩ\u00c9ẫ\u00cbậ' +
  '\u00aeđ' +
  '\u00d0é\u00ccè\u00ceẻ\u00cfẽ\u00d1ẹ' +
  '\u00aaê\u00d5ế\u00d2ề\u00d3ể\u00d4ễ\u00d6ệ' +
  '\u00ddí\u00d7ì\u00d8ỉ\u00dcĩ\u00deị' +
  '\u00e3ó\u00dfò\u00e1ỏ\u00e2õ\u00e4ọ' +
  '\u00abô\u00e8ố\u00e5ồ\u00e6ổ\u00e7ỗ\u00e9ộ' +
  '\u00acơ\u00edớ\u00eaờ\u00ebở\u00ecỡ\u00eeợ' +
  '\u00f3ú\u00efù\u00f1ủ\u00f2ũ\u00f4ụ' +
  '\u00adư\u00f8ứ\u00f5ừ\u00f6ử\u00f7ữ\u00f9ự' +
  '\u00fdý\u00faỳ\u00fbỷ\u00fcỹ\u00feỵ' +
  '\u00a1Ă\u00a2Â\u00a7Đ\u00a3Ê\u00a4Ô\u00a5Ơ\u00a6Ư';

const tcvn3 = new Map(Array.from(tcvn3Letters.matchAll(/(.)(.)/gsu), ([, old = '', letter = '']) => [old, letter]));

/** Reads text of .Vn fonts; what is no letter of theirs stays. Capitals with a tone are drawn by the H fonts only. */
export function tcvn3ToUnicode(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (old) => tcvn3.get(old) ?? old);
}

const acute = '\u0301';
const grave = '\u0300';
const hook = '\u0309';
const tilde = '\u0303';
const dot = '\u0323';
const circumflex = '\u0302';
const breve = '\u0306';

/** VNI-Windows writes the mark as a letter of its own after the vowel: "coä" is "cộ". */
const vniMarks: Record<string, string> = {
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
const vniLetters: Record<string, string> = { ñ: 'đ', ô: 'ơ', ö: 'ư', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', í: 'í', ì: 'ì' };

const withCapitals = (table: Record<string, string>) =>
  new Map(
    Object.entries(table).flatMap(([old, letter]) => [
      [old, letter] as const,
      [old.toUpperCase(), letter.toUpperCase()] as const,
    ]),
  );
const marks = withCapitals(vniMarks);
const letters = withCapitals(vniLetters);

/** Reads text of VNI- fonts. A mark counts as one only after a vowel that takes it. */
export function vniToUnicode(text: string): string {
  const markClass = [...marks.keys()].join('');
  return text
    .normalize('NFC')
    .replace(new RegExp(`([aeouyôö])([${markClass}])`, 'giu'), (_, vowel: string, mark: string) => {
      return (letters.get(vowel) ?? vowel) + (marks.get(mark) ?? mark);
    })
    .replace(/[ñôöæóòîíì]/giu, (old) => letters.get(old) ?? old);
}
