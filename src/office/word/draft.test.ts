import { describe, expect, test } from 'vitest';
import { partOf, sampleReport, textOf } from './official.sample.ts';
import { writeOfficialDocument } from './official.ts';
import type { OfficialDocument } from './official-document.ts';

const linesOf = async (changes: Partial<OfficialDocument>) =>
  textOf(partOf(await writeOfficialDocument({ ...sampleReport, ...changes }), 'word/document.xml'));

describe('a draft', async () => {
  const draft = { ...sampleReport, number: '', date: null };
  const lines = await linesOf(draft);

  test('has blanks for its number and date', () => {
    expect(lines).toContain('Số:        /BC-UBND');
    expect(lines).toContain('Sông Lam, ngày      tháng      năm 2024');
    expect(lines).toContain(
      '(Kèm theo Báo cáo số …/BC-UBND ngày … tháng … năm 2024 của Ủy ban nhân dân huyện Sông Lam)',
    );
  });

  test('has no date in its properties', async () => {
    expect(partOf(await writeOfficialDocument(draft), 'docProps/core.xml')).not.toContain('dcterms:created');
  });
});

test('a công văn has its abstract under its number', async () => {
  const lines = await linesOf({ typeName: '', abstract: 'đôn đốc nhiệm vụ', symbol: 'UBND-NV' });
  expect(lines.slice(6, 10)).toEqual([
    'Số: 09/UBND-NV',
    'V/v đôn đốc nhiệm vụ',
    'Sông Lam, ngày 14 tháng 3 năm 2024',
    'Kính gửi: Sở Nội vụ tỉnh Trường Giang',
  ]);
  expect(lines).toContain(
    '(Kèm theo Công văn số 09/UBND-NV ngày 14 tháng 3 năm 2024 của Ủy ban nhân dân huyện Sông Lam)',
  );
});

test.each([
  [[], []],
  [['Sở Nội vụ'], ['Kính gửi: Sở Nội vụ']],
  [
    ['Sở Nội vụ', 'Sở Tư pháp'],
    ['Kính gửi:', '- Sở Nội vụ;', '- Sở Tư pháp.'],
  ],
])('addressees %j print %j', async (addressees, printed) => {
  const lines = await linesOf({ addressees });
  const after = lines.indexOf('Kết quả cải cách hành chính quý I năm 2024') + 1;
  expect(lines.slice(after, lines.indexOf('Căn cứ Kế hoạch số 12/KH-UBND ngày 10/01/2024;'))).toEqual(printed);
});

test.each([
  ['Ủy ban nhân dân', ['ỦY BAN NHÂN DÂN']],
  ['Ủy ban nhân dân xã Lam', ['ỦY BAN NHÂN DÂN', 'XÃ LAM']],
  ['Ủy ban nhân dân thành phố Hồ Chí Minh', ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HỒ CHÍ MINH']],
  ['Trung tâm Phục vụ hành chính công', ['TRUNG TÂM PHỤC VỤ', 'HÀNH CHÍNH CÔNG']],
  ['Sở Nội vụ\nPhòng Nội vụ', ['SỞ NỘI VỤ', 'PHÒNG NỘI VỤ']],
])('"%s" stands on its lines', async (issuer, printed) => {
  const lines = await linesOf({ issuer, parentIssuer: '' });
  expect(lines.slice(0, lines.indexOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))).toEqual(printed);
});

test('one annex alone has no number', async () => {
  const lines = await linesOf({ annexes: sampleReport.annexes.slice(0, 1) });
  expect(lines).toContain('Phụ lục');
  expect(lines).not.toContain('Phụ lục I');
});
