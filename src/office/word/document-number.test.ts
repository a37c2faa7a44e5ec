import { expect, test } from 'vitest';
import { formatDocumentNumber } from './document-number.ts';

test.each([
  ['', ''],
  ['  ', ''],
  ['1', '01'],
  ['9', '09'],
  ['09', '09'],
  ['10', '10'],
  ['96', '96'],
  [' 7 ', '07'],
  ['1250', '1250'],
  ['5a', '5a'],
])('the number %j is printed %j', (number, printed) => {
  expect(formatDocumentNumber(number)).toBe(printed);
});
