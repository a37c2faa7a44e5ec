import { expect, test } from 'vitest';
import { boldWidth, evenLines } from './text-width.ts';

const MILLIMETRE = 1440 / 25.4;

// Lengths by the glyph table of Tinos, the metric twin of Times New Roman.
test.each([
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 95.7],
  ['Độc lập - Tự do - Hạnh phúc', 14, 60.5],
  ['ỦY BAN NHÂN DÂN', 13, 43.2],
  ['Cải cách hành chính Quý I năm 2024', 14, 78.4],
])('"%s" at %i points is %f mm long', (text, size, millimetres) => {
  expect(boldWidth(text, size) / MILLIMETRE).toBeCloseTo(millimetres, 0);
});

test('decomposed letters are as wide as composed ones', () => {
  expect(boldWidth('Độc lập'.normalize('NFD'), 14)).toBe(boldWidth('Độc lập', 14));
});

test.each([
  ['ỦY BAN NHÂN DÂN', ['ỦY BAN NHÂN DÂN']],
  ['TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', ['TRUNG TÂM PHỤC VỤ', 'HÀNH CHÍNH CÔNG']],
  ['A'.repeat(80), ['A'.repeat(80)]],
])('"%s" breaks evenly', (text, lines) => {
  expect(evenLines(text, 13, 65 * MILLIMETRE)).toEqual(lines);
});
