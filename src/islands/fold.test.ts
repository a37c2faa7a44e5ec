import { expect, test } from 'vitest';
import { fold, matches } from './fold.ts';

test.each([
  ['Phòng Nội vụ', 'phong noi vu'],
  ['ĐẤT ĐAI', 'dat dai'],
  ['Văn phòng HĐND và UBND', 'van phong hdnd va ubnd'],
  ['Ngũ Hành Sơn'.normalize('NFD'), 'ngu hanh son'],
])('%s is folded to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['Phòng Nội vụ', 'phong noi vu', true],
  ['Phòng Nội vụ', 'nội vụ', true],
  ['Phòng Nội vụ', 'vu phong', true],
  ['Phòng Nội vụ', '  ', true],
  ['Quyết định số 214/QĐ-UBND', '214/qd', true],
  ['Phòng Nội vụ', 'phong tai chinh', false],
])('%s is found by “%s”: %s', (text, query, found) => {
  expect(matches(text, query)).toBe(found);
});
