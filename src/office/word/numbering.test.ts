import { expect, test } from 'vitest';
import { headingNumbers, pointLetter, roman } from './numbering.ts';

test.each([
  [1, 'a'],
  [4, 'd'],
  [5, 'đ'],
  [6, 'e'],
  [7, 'g'],
  [9, 'i'],
  [10, 'k'],
  [21, 'v'],
  [22, 'x'],
  [23, 'y'],
  [24, 'aa'],
  [28, 'ađ'],
])('point %i is %s)', (n, letter) => {
  expect(pointLetter(n)).toBe(letter);
});

test.each([
  [1, 'I'],
  [3, 'III'],
  [4, 'IV'],
  [8, 'VIII'],
  [9, 'IX'],
  [14, 'XIV'],
  [29, 'XXIX'],
  [44, 'XLIV'],
])('%i is %s', (n, written) => {
  expect(roman(n)).toBe(written);
});

test('a heading starts the levels below it anew', () => {
  const next = headingNumbers();
  const levels = [1, 2, 3, 3, 2, 3, 1, 2, 3] as const;
  expect(levels.map(next)).toEqual(['I.', '1.', 'a)', 'b)', '2.', 'a)', 'II.', '1.', 'a)']);
});
