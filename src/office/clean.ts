/** Text in NFC, every kind of space a plain one, without invisible characters. Tabs, line ends and soft hyphens stay. */
export function cleanText(text: string): string {
  return text
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/\ufeff|(?!\s|\u00ad)[\p{Cc}\p{Cf}]/gu, '')
    .normalize('NFC');
}

/**
 * Takes out soft hyphens and mends Ð (eth), which old programs wrote for Đ. Only once the text is Unicode: in TCVN3 and
 * VNI the same bytes are other letters.
 */
export function mendLetters(text: string): string {
  return text.replace(/[\u00adÐð]/g, (letter) => (letter === 'Ð' ? 'Đ' : letter === 'ð' ? 'đ' : ''));
}

const roundBullet = /^[•·▪●○◦‣\uf0a7\uf0b7\uf0d8]\s*/;

/** A printed line with one space for several; a gap that somebody drew with spaces or tabs is one tab, a bullet is "-". */
export function tidyLine(line: string): string {
  return line
    .trim()
    .replace(/\s{2,}/g, (gap) => (gap.length > 3 || gap.includes('\t') ? '\t' : ' '))
    .replace(roundBullet, '- ')
    .replace(/^(\S{1,8})\t/, '$1 '); // a number typed by hand and a tab
}
