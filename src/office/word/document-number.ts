/** A document's number as it is printed: a number below 10 has a zero before it (Nghị định 30/2020, Phụ lục I, phần I, II.3); '' stays ''. */
export function formatDocumentNumber(number: string): string {
  const trimmed = number.trim();
  return /^\d$/.test(trimmed) ? `0${trimmed}` : trimmed;
}
