import { expect, test } from 'vitest';
import { typedDate } from './typed-date.ts';

const shape = typedDate('org.error.day');

test.each([
  ['1/7/2025', '2025-07-01'],
  [' 29-02-2024 ', '2024-02-29'],
  ['', null],
])('reads %j', (typed, day) => {
  expect(shape.parse(typed)).toBe(day);
});

// There is no year 0: the database would fail on it.
// The day after the last of 9999 has five figures.
test.each(['30/02/2025', '01/01/0000', '31/12/9999', '1/7/25', 'mai'])('refuses %j', (typed) => {
  expect(shape.safeParse(typed).success).toBe(false);
});
