const months: Record<string, number> = {
  hai: 2,
  ba: 3,
  tư: 4,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
};
const quarters: Record<string, number> = { một: 1, nhất: 1, hai: 2, ba: 3, tư: 4, bốn: 4 };

const counted = String.raw`(?!\p{L}|\s+(?:lần|kỳ|đợt|cuộc|buổi|báo cáo|ngày|tuần))`;

/** "Tháng Năm" is May only with its capital: "tháng năm 2026" leaves the month open. */
const month = new RegExp(String.raw`(?<=tháng\s)(mười một|mười hai|mười|hai|ba|tư|sáu|bảy|tám|chín)${counted}`, 'giu');
const may = /(?<=[Tt]háng\s)Năm(?!\p{L}|\s+\d)/gu;
const quarter = new RegExp(String.raw`(?<=quý\s)(một|nhất|hai|ba|tư|bốn)${counted}`, 'giu');

/**
 * Puts figures for the numbers of months and quarters that are spelt out ("tháng Ba", "quý hai"), keeping every other
 * character in its place. This needs the accents: without them "tháng sáu" is "tháng sau".
 */
export function spelledInFigures(text: string): string {
  return text
    .replace(month, (word) => String(months[word.toLowerCase()] ?? '').padEnd(word.length))
    .replace(may, '5  ')
    .replace(quarter, (word) => String(quarters[word.toLowerCase()] ?? '').padEnd(word.length));
}
