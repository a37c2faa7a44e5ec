import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { paragraphWith, partOf, sampleReport, textOf } from './official.sample.ts';
import { writeOfficialDocument } from './official.ts';
import { millimetres } from './page.ts';
import { boldWidth } from './text-width.ts';

const bytes = await writeOfficialDocument(sampleReport);
const xml = partOf(bytes, 'word/document.xml');

test('everything is printed in its order', () => {
  expect(textOf(xml)).toEqual([
    'ỦY BAN NHÂN DÂN',
    'TỈNH TRƯỜNG GIANG',
    'ỦY BAN NHÂN DÂN',
    'HUYỆN SÔNG LAM',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 09/BC-UBND',
    'Sông Lam, ngày 14 tháng 3 năm 2024',
    'BÁO CÁO',
    'Kết quả cải cách hành chính quý I năm 2024',
    'Kính gửi: Sở Nội vụ tỉnh Trường Giang',
    'Căn cứ Kế hoạch số 12/KH-UBND ngày 10/01/2024;',
    'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
    '1. Tiến độ thực hiện kế hoạch',
    'Hoàn thành 16/49 nhiệm vụ.',
    'a) Nhiệm vụ quá hạn',
    '- Phòng Tư pháp: 01 nhiệm vụ.',
    'II. NHIỆM VỤ QUÝ II',
    'Trên đây là báo cáo của Ủy ban nhân dân huyện./.',
    'Nơi nhận:',
    '- Như trên;',
    '- Thường trực Huyện ủy;',
    '- Lưu: VT, NV.',
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'Nguyễn Văn Hoài',
    'Phụ lục I',
    'TÌNH HÌNH THỰC HIỆN NHIỆM VỤ',
    '(Kèm theo Báo cáo số 09/BC-UBND ngày 14 tháng 3 năm 2024 của Ủy ban nhân dân huyện Sông Lam)',
    'STT',
    'Nhiệm vụ',
    'Kết quả',
    'I',
    'Cải cách thể chế',
    '1',
    'Rà soát văn bản',
    'Đã hoàn thành',
    '(Kế hoạch số 21/KH-UBND)',
    'Phụ lục II',
    'KHẮC PHỤC TỒN TẠI NĂM 2023',
    '(Kèm theo Báo cáo số 09/BC-UBND ngày 14 tháng 3 năm 2024 của Ủy ban nhân dân huyện Sông Lam)',
    'Không có.',
  ]);
});

// Sizes in half-points.
test.each([
  ['CỘNG HÒA', 26, ['b']],
  ['Độc lập', 28, ['b']],
  ['TỈNH TRƯỜNG GIANG', 26, []],
  ['HUYỆN SÔNG LAM', 26, ['b']],
  ['Số: 09', 26, []],
  ['Sông Lam, ngày', 26, ['i']],
  ['BÁO CÁO', 28, ['b']],
  ['Kết quả cải cách', 28, ['b']],
  ['Nơi nhận:', 24, ['b', 'i']],
  ['- Lưu: VT, NV.', 22, []],
  ['KT. CHỦ TỊCH', 28, ['b']],
  ['Nguyễn Văn Hoài', 28, ['b']],
  ['Phụ lục I', 28, ['b']],
  ['(Kèm theo', 28, ['i']],
])('"%s" has its size and its style', (text, size, marks) => {
  const run = paragraphWith(xml, text);
  expect(run).toContain(`<w:sz w:val="${size}"/>`);
  expect(['b', 'i'].filter((mark) => run.includes(`<w:${mark}/>`))).toEqual(marks);
});

test('the body is Times New Roman 14, justified, its first lines indented, six points apart', () => {
  const styles = partOf(bytes, 'word/styles.xml');
  const body = /<w:style [^>]*w:styleId="OfficialBody".*?<\/w:style>/s.exec(styles)?.[0] ?? '';
  expect(styles).toMatch(/<w:docDefaults>.*w:ascii="Times New Roman".*<w:sz w:val="28"\/>.*<w:lang w:val="vi-VN"\/>/s);
  expect(body).toMatch(/<w:spacing w:after="120" w:before="0" w:line="264" w:lineRule="auto"\/>/);
  expect(body).toMatch(/<w:ind w:firstLine="720"\/><w:jc w:val="both"\/>/);
  expect(paragraphWith(xml, 'Căn cứ')).toMatch(/<w:pStyle w:val="OfficialBody"\/>.*<w:i\/>/);
});

test('pages are A4 with the margins of the decree, numbered from 1 in each section, the first without its number', () => {
  const sections = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([section]) => section);
  const sizes = sections.map((section) => /w:w="(\d+)" w:h="(\d+)"/.exec(section)?.slice(1).map(Number));
  expect(sizes).toEqual([
    [11906, 16838],
    [16838, 11906],
    [11906, 16838],
  ]);
  for (const section of sections) {
    expect(section).toContain('w:top="1134" w:right="850" w:bottom="1134" w:left="1701"');
    expect(section).toContain('<w:titlePg/>');
    expect(section).toContain('<w:pgNumType w:start="1"/>');
    expect(section).toContain('<w:headerReference w:type="default"');
  }
  expect(partOf(bytes, 'word/header1.xml')).toMatch(/<w:jc w:val="center"\/>.*<w:sz w:val="28"\/>.*PAGE/s);
});

test('the lines under motto, issuer and abstract have the lengths of the decree', () => {
  const rules = [...xml.matchAll(/<w:pBdr><w:top [^>]*\/><\/w:pBdr>.*?<w:ind w:left="(\d+)" w:right="\1"\/>/g)];
  const [issuer, motto, abstract] = rules.map((rule) => 2 * Number(rule[1]));
  const left = millimetres(65);
  const right = millimetres(100);
  expect((left - (issuer ?? 0)) / boldWidth('HUYỆN SÔNG LAM', 13)).toBeGreaterThan(1 / 3);
  expect((left - (issuer ?? 0)) / boldWidth('HUYỆN SÔNG LAM', 13)).toBeLessThan(1 / 2);
  expect((right - (motto ?? 0)) / boldWidth('Độc lập - Tự do - Hạnh phúc', 14)).toBeCloseTo(1, 2);
  const length = (left + right - (abstract ?? 0)) / boldWidth('Kết quả cải cách hành chính quý I năm 2024', 14);
  expect(length).toBeCloseTo(0.4, 2);
  expect(xml).not.toContain('<w:u ');
});

test('the signature is never alone on a page', () => {
  expect(paragraphWith(xml, 'Trên đây')).toContain('<w:keepNext/>');
  const row = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([tr]) => tr).find((tr) => tr.includes('Nơi nhận:')) ?? '';
  expect(row).toContain('<w:cantSplit/>');
  expect(row).toContain('Nguyễn Văn Hoài');
});

test('footnotes stand at the foot of the page', () => {
  expect(paragraphWith(xml, 'Hoàn thành')).toContain('<w:footnoteReference w:id="1"/>');
  expect(textOf(partOf(bytes, 'word/footnotes.xml'))).toEqual([' Xem Phụ lục I.']);
});

test('equal data gives equal bytes, and the properties hold the date of the document, not of the run', async () => {
  expect(await writeOfficialDocument(sampleReport)).toEqual(bytes);
  const properties = partOf(bytes, 'docProps/core.xml');
  expect(properties).toContain('<dc:title>BÁO CÁO Kết quả cải cách hành chính quý I năm 2024</dc:title>');
  expect(properties).toContain('<dc:language>vi-VN</dc:language>');
  expect(properties).toContain('>2024-03-14T00:00:00Z<');
});

test('text that XML cannot hold does not damage the file', async () => {
  const text = 'a < b && c > d "e"\u000b\u0000\ud800'.normalize('NFD');
  const file = await writeOfficialDocument({
    ...sampleReport,
    abstract: text,
    body: [
      { kind: 'paragraph', text: [{ text, footnote: text }] },
      { kind: 'table', columns: [{ heading: text, width: 1 }], rows: [{ cells: [text] }] },
    ],
  });
  for (const name of Object.keys(unzipSync(file)))
    new SaxesParser({ fragment: false }).write(partOf(file, name)).close();
  expect(
    textOf(partOf(file, 'word/document.xml')).filter((line) => line.startsWith('a < b && c > d "e"')),
  ).toHaveLength(4);
});
