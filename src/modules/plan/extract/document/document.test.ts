import { describe, expect, test } from 'vitest';
import { readText } from '../../../../office/text.ts';
import { grid, paragraph } from '../fixtures/grid.ts';
import { findCitations } from './citations.ts';
import { readDocument } from './document.ts';

const read = (text: string) => readDocument(readText(text).blocks, null);

const ward = `ỦY BAN NHÂN DÂN
PHƯỜNG AN HÒA
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/KH-UBND

An Hòa, ngày 20 tháng 01 năm 2026

KẾ HOẠCH

Thực hiện công tác cải cách hành chính năm 2026

Căn cứ Quyết định số 4512/QĐ-UBND ngày 30/12/2025 của Chủ tịch UBND tỉnh về việc ban hành Kế hoạch cải cách hành chính;
Thực hiện Chương trình hành động số 108-CTr/HU ngày 13/12/2021 của Ban Thường vụ Huyện ủy về thực hiện Nghị quyết số 05-NQ/TU ngày 28/9/2021 của Tỉnh ủy và Kế hoạch số 15/KH-UBND ngày 02 tháng 3 năm 2025 của UBND tỉnh.

I. MỤC ĐÍCH

Nâng cao hiệu quả theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.

Nơi nhận:
- Sở Nội vụ;
- Lưu: VT, VHXH.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Trần Thị Mai Lan
`;

test('the head and foot of a plan', () => {
  expect(read(ward)).toMatchObject({
    issuer: 'Ủy ban nhân dân phường An Hòa',
    number: '12',
    symbol: 'KH-UBND',
    place: 'An Hòa',
    date: '2026-01-20',
    type: 'Kế hoạch',
    typeCode: 'KH',
    abstract: 'Thực hiện công tác cải cách hành chính năm 2026',
    year: 2026,
    signer: 'Trần Thị Mai Lan',
    signerPosition: 'Phó Chủ tịch',
    signingMark: 'KT.',
    recipients: ['Sở Nội vụ', 'Lưu: VT, VHXH'],
  });
});

test('the legal bases, without those that others name', () => {
  const bases = read(ward).legalBases.map(({ type, number, date, issuer }) => [type, number, date, issuer]);
  expect(bases).toEqual([
    ['Quyết định', '4512/QĐ-UBND', '2025-12-30', 'Chủ tịch UBND tỉnh'],
    ['Chương trình hành động', '108-CTr/HU', '2021-12-13', 'Ban Thường vụ Huyện ủy'],
    ['Kế hoạch', '15/KH-UBND', '2025-03-02', 'UBND tỉnh'],
  ]);
});

test('a draft leaves number and day open', () => {
  const draft =
    'Số:      /QĐ-UBND\n\nHương Lâm, ngày      tháng 12 năm 2025\n\nQUYẾT ĐỊNH\n\nVề việc ban hành Kế hoạch';
  expect(read(draft)).toMatchObject({ number: '', symbol: 'QĐ-UBND', date: null, year: 2026, typeCode: 'QĐ' });
});

test('letterhead and signature in tables', () => {
  const facts = readDocument(
    [
      grid(
        ['UBND TỈNH LONG KHÁNH\nSỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
        ['Số: 18/KH-SNV', 'Long Khánh, ngày 05 tháng 02 năm 2026'],
      ),
      paragraph('KẾ HOẠCH Cải cách hành chính năm 2026'),
      grid(['Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.', 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nLê Văn Tám']),
    ],
    null,
  );
  expect(facts).toMatchObject({
    parentIssuer: 'Ủy ban nhân dân tỉnh Long Khánh',
    issuer: 'Sở Nội vụ',
    number: '18',
    place: 'Long Khánh',
    abstract: 'Cải cách hành chính năm 2026',
    signer: 'Lê Văn Tám',
    signerPosition: 'Phó Giám đốc',
    signingMark: 'KT.',
    recipients: ['UBND tỉnh', 'Lưu: VT'],
  });
});

test.each([
  ['CHỦ TỊCH', '', 'Chủ tịch'],
  ['TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', 'TM.', 'Chủ tịch'],
  ['TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG', 'TL.', 'Chánh Văn phòng'],
  ['Q. CHỦ TỊCH', 'Q.', 'Chủ tịch'],
])('signed by %j', (lines, signingMark, signerPosition) => {
  const facts = readDocument(
    [paragraph(`Nơi nhận:\n- Lưu: VT.`), ...`${lines}\nVũ Văn Sơn`.split('\n').map((line) => paragraph(line))],
    null,
  );
  expect(facts).toMatchObject({ signingMark, signerPosition, signer: 'Vũ Văn Sơn' });
});

test.each([
  ['KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nThS. Đinh Thị Lan', 'KT.', 'Phó Giám đốc', 'Đinh Thị Lan'],
  ['CHỦ TỊCH\nY Bhăm Niê', '', 'Chủ tịch', 'Y Bhăm Niê'],
  ['CHỦ TỊCH\nH’ Yar Êban', '', 'Chủ tịch', 'H’ Yar Êban'],
  ['CHỦ TỊCH\nBÀN VĂN QUÝ', '', 'Chủ tịch', 'Bàn Văn Quý'],
  ['CHỦ TỊCH\nBAN CHỈ ĐẠO', '', 'Chủ tịch', ''],
  ['T/M ỦY BAN NHÂN DÂN\nK/T CHỦ TỊCH\nPHÓ CHỦ TỊCH\nVũ Văn Sơn', 'KT.', 'Phó Chủ tịch', 'Vũ Văn Sơn'],
  ['TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\nVũ Văn Sơn', 'TUQ.', 'Giám đốc Sở Nội vụ', 'Vũ Văn Sơn'],
  ['KT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nVũ Văn Sơn', 'KT.', 'Phó Chánh Văn phòng', 'Vũ Văn Sơn'],
])('the foot %j', (lines, signingMark, signerPosition, signer) => {
  const facts = readDocument(
    ['Nơi nhận:', '- Lưu: VT.', ...lines.split('\n')].map((line) => paragraph(line)),
    null,
  );
  expect(facts).toMatchObject({ signingMark, signerPosition, signer });
});

test('a letterhead and a foot in two columns set apart by tabs', () => {
  const lines = [
    'UBND XÃ AN BÌNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'VĂN PHÒNG HĐND VÀ UBND\tĐộc lập - Tự do - Hạnh phúc',
    'Số: 02/KH-VP\tAn Bình, ngày 08 tháng 01 năm 2026',
    'KẾ HOẠCH',
    'Cải cách hành chính năm 2026',
    'Nơi nhận:\tTM. ỦY BAN NHÂN DÂN',
    '- Lưu: VT.\tCHỦ TỊCH',
    'Vũ Văn Sơn',
  ];
  const facts = readDocument(
    lines.map((line) => paragraph(line)),
    null,
  );
  expect(facts).toMatchObject({
    issuer: 'Văn phòng HĐND và UBND',
    parentIssuer: 'Ủy ban nhân dân xã An Bình',
    number: '02',
    date: '2026-01-08',
    signer: 'Vũ Văn Sơn',
    signingMark: 'TM.',
    recipients: ['Lưu: VT'],
  });
});

test.each([
  ['Số: 07/KH-UBND.VX', '07', 'KH-UBND.VX'],
  ['Số 21-KH/HU', '21', 'KH/HU'],
  ['Số:      /KH-UBND', '', 'KH-UBND'],
])('%s', (line, number, symbol) => {
  expect(read(`${line}\n\nKẾ HOẠCH\n\nCải cách hành chính`)).toMatchObject({ number, symbol, typeCode: 'KH' });
});

test('a proposal is cited for itself, behind whoever proposes', () => {
  const text = 'KẾ HOẠCH\n\nTheo đề nghị của Chánh Văn phòng tại Tờ trình số 4/TTr-VP ngày 05/01/2026.\n\nI. MỤC ĐÍCH';
  expect(read(text).legalBases).toMatchObject([{ type: 'Tờ trình', number: '4/TTr-VP' }]);
});

describe('citations', () => {
  const cite = (text: string) =>
    findCitations(text, { block: 0 }).map(({ type, number, date, abstract }) => [type, number, date, abstract]);

  test.each([
    [
      'Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về cơ chế một cửa',
      'Nghị định',
      '61/2018/NĐ-CP',
      '2018-04-23',
      'cơ chế một cửa',
    ],
    ['Kế hoạch số: 23 /KH-UBND ngày 15 /01/2024', 'Kế hoạch', '23/KH-UBND', '2024-01-15', ''],
    ['Chỉ thị 16-CT/TU', 'Chỉ thị', '16-CT/TU', null, ''],
    [
      'Luật Cán bộ, công chức số 80/2025/QH15 ngày 24/6/2025',
      'Luật',
      '80/2025/QH15',
      '2025-06-24',
      'Cán bộ, công chức',
    ],
    ['Luật Lưu trữ số 33/2024/QH15', 'Luật', '33/2024/QH15', null, 'Lưu trữ'],
    ['Kế hoạch của Tỉnh ủy số 31-KH/TU ngày 02/01/2026', 'Kế hoạch', '31-KH/TU', '2026-01-02', ''],
    ['Luật Tổ chức chính quyền địa phương ngày 19/6/2015', 'Luật', '', '2015-06-19', 'Tổ chức chính quyền địa phương'],
  ])('%s', (text, ...citation) => expect(cite(text)).toEqual([citation]));
});
