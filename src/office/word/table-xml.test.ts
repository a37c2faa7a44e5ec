import { expect, test } from 'vitest';
import { partOf, sampleReport } from './official.sample.ts';
import { writeOfficialDocument } from './official.ts';
import type { TableRow } from './official-document.ts';
import { tableXml } from './table-xml.ts';

const columns = [
  { heading: 'STT', width: 1 },
  { heading: 'Nhiệm vụ', width: 30 },
  { heading: 'Kết quả', width: 9 },
];
const xmlOf = (rows: Iterable<TableRow>) => [...tableXml({ kind: 'table', columns, rows }, 10_000)].join('');
const widthsOf = (xml: string) => [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((match) => Number(match[1]));

test('the heading row, and only it, is repeated on each page, and no row is cut', () => {
  const rows = [...xmlOf([{ cells: ['1', 'a', 'b'] }]).matchAll(/<w:trPr>(.*?)<\/w:trPr>/g)].map((match) => match[1]);
  expect(rows).toEqual(['<w:cantSplit/><w:tblHeader/>', '<w:cantSplit/>']);
});

test('columns share the width, none narrower than the longest word of its heading', () => {
  const widths = widthsOf(xmlOf([]));
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(10_000);
  expect(widths[0]).toBeGreaterThan(10_000 / 40);
  expect(widths[2]).toBe(10_000 * (9 / 40));
});

test('a cell over several columns is as wide as they are, and a group row stays with the row after it', () => {
  const xml = xmlOf([{ cells: ['I', { text: 'Thể chế', span: 2 }], bold: true }]);
  const [, second = 0, third = 0] = widthsOf(xml);
  expect(xml).toContain(`<w:tcW w:w="${second + third}" w:type="dxa"/><w:gridSpan w:val="2"/>`);
  expect(xml).toMatch(
    /<w:keepNext\/><w:jc w:val="left"\/><\/w:pPr><w:r><w:rPr><w:b\/><w:bCs\/><\/w:rPr><w:t [^>]*>Thể chế/,
  );
});

test('an annex of 10,000 rows is written from a generator', async () => {
  function* rows(): Generator<TableRow> {
    for (let i = 1; i <= 10_000; i++) yield { cells: [String(i), 'Rà soát thủ tục hành chính', 'Đã hoàn thành'] };
  }
  const blocks = [{ kind: 'table' as const, columns, rows: rows() }];
  const bytes = await writeOfficialDocument({
    ...sampleReport,
    annexes: [{ title: 'Nhiệm vụ', orientation: 'portrait', blocks }],
  });
  expect(partOf(bytes, 'word/document.xml').match(/<w:cantSplit\/><\/w:trPr>/g)?.length).toBeGreaterThan(10_000);
});
