/**
 * The line of place and date: "Sông Lam, ngày 05 tháng 02 năm 2024".
 * `date` is ISO `yyyy-mm-dd`; null, in a draft, leaves blanks for day and month of `year`.
 */
export function writeDateLine(place: string, date: string | null, year: number): string {
  return `${place}, ${date === null ? `ngày      tháng      năm ${year}` : writeDate(date)}`;
}

/**
 * An ISO date in the words of a document. Days below 10 and months 1 and 2 have a zero before them, other months
 * have none (Nghị định 30/2020, Phụ lục I, phần I, II.4). Throws a RangeError on anything but `yyyy-mm-dd`.
 */
export function writeDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) throw new RangeError(`not an ISO date: ${date}`);
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}
