/** Text in NFC, every kind of space a plain one, without invisible characters. Tabs, line ends and soft hyphens stay. */
export function cleanText(text: string): string {
  return text
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/\ufeff|(?!\s|\u00ad)[\p{Cc}\p{Cf}]/gu, '')
    .normalize('NFC');
}

/** Takes out places where a word may be parted. Only once the text is Unicode: in TCVN3 the same byte is the letter ư. */
export function dropSoftHyphens(text: string): string {
  return text.includes('\u00ad') ? text.replaceAll('\u00ad', '') : text;
}

/** A printed line with one space for several; a gap that somebody drew with spaces or tabs is one tab. */
export function tidyLine(line: string): string {
  return line
    .trim()
    .replace(/\s{2,}/g, (gap) => (gap.length > 3 || gap.includes('\t') ? '\t' : ' '))
    .replace(/^(\S{1,8})\t/, '$1 '); // a number typed by hand and a tab
}
