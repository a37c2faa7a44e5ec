import { expect, test } from 'vitest';
import { collective, type Mark, printedTitle, signatureBlock } from './signing.ts';

test.each<[string, Mark | null, string, string, string[]]>([
  ['the head', null, 'Chủ tịch', '', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  ['an acting head', null, 'Quyền Chủ tịch', '', ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
  ['a deputy', 'KT', 'Chủ tịch', 'Phó Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ['by order', 'TL', 'Chủ tịch', 'Chánh Văn phòng', ['', 'TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
  ['by authorisation', 'TUQ', 'Chủ tịch', 'Trưởng phòng Kinh tế', ['', 'TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG KINH TẾ']],
])('the block of %s', (_, mark, headTitle, signerTitle, expected) => {
  const { authority, lines } = signatureBlock({ collective, mark, headTitle, signerTitle });
  expect([authority, ...lines]).toEqual(expected);
});

test.each([
  ['Chủ tịch UBND xã', 'Chủ tịch'],
  ['Phó Chủ tịch UBND xã, đầu mối cải cách hành chính', 'Phó Chủ tịch'],
  ['Chủ tịch Ủy ban nhân dân', 'Chủ tịch'],
  ['Chánh Văn phòng', 'Chánh Văn phòng'],
  ['Trưởng phòng Cải cách hành chính', 'Trưởng phòng Cải cách hành chính'],
])('“%s” is printed “%s”', (title, printed) => expect(printedTitle(title)).toBe(printed));
