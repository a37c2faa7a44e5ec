import { expect, test } from 'vitest';
import { readProgram } from './sources.ts';

test('source files stay small: median at most 60 lines, nine in ten at most 150', () => {
  const sizes = readProgram()
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .sort((one, other) => one.lines - other.lines);
  const at = (share: number) => sizes[Math.ceil(sizes.length * share) - 1]?.lines ?? 0;
  const longest = sizes.slice(-4).reverse();
  console.log(`${sizes.length} source files, median ${at(0.5)} lines, 90 % within ${at(0.9)}; the longest:`);
  console.log(longest.map(({ path, lines }) => `  ${path} (${lines})`).join('\n'));
  expect(at(0.5), 'median').toBeLessThanOrEqual(60);
  expect(at(0.9), '90 %').toBeLessThanOrEqual(150);
});
