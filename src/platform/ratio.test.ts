import { expect, test } from 'vitest';
import { percent } from './ratio.ts';

test.each([
  [16, 49, 2, '32,65'],
  [16, 49, 1, '32,7'],
  [31, 75, 2, '41,33'],
  [9, 12, 0, '75'],
  [1, 8, 1, '12,5'],
  [1, 8, 0, '13'],
  [1, 200, 0, '1'],
  [0, 49, 2, '0,00'],
  [49, 49, 2, '100,00'],
])('%i of %i with %i decimals is %s', (part, whole, decimals, written) => {
  expect(percent(part, whole, decimals)).toBe(written);
});

test('English writes a decimal point', () => {
  expect(percent(16, 49, 2, 'en')).toBe('32.65');
  expect(percent(9, 12, 0, 'en')).toBe('75');
});

test('a share of nothing is unknown, not zero', () => {
  expect(percent(0, 0, 2)).toBeNull();
});
