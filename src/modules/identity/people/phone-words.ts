/** A phone number as it is read: 0912 345 678. */
export const phoneWords = (digits: string): string => digits.replace(/^(\d{4})(\d{3})(\d+)$/, '$1 $2 $3');
