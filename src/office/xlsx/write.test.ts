import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readSheet } from './read.ts';
import { writeSheet } from './write.ts';

const columns = [
  { heading: 'STT', width: 6 },
  { heading: 'Nhiệm vụ', width: 60 },
  { heading: 'Thời hạn', width: 14 },
];
const rows = [
  [1, 'Rà soát thủ tục hành chính', new Date('2024-03-14')],
  [2, '=HYPERLINK("x")', null],
];
const bytes = await writeSheet('Nhiệm vụ: quý I/2024', columns, rows);
const part = (name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

test('what is written is read back: numbers as numbers, dates as dates, text that looks like a formula as text', async () => {
  expect(await readSheet(bytes)).toEqual([['STT', 'Nhiệm vụ', 'Thời hạn'], ...rows]);
});

test.each([
  ['the heading row stays in sight', 'xl/worksheets/sheet1.xml', /<pane ySplit="1"[^>]*state="frozen"/],
  ['columns have their widths', 'xl/worksheets/sheet1.xml', /<col min="2" max="2" width="60" customWidth="1"\/>/],
  ['dates show as dd/mm/yyyy', 'xl/styles.xml', /formatCode="dd\/mm\/yyyy"/],
  ['the heading is bold', 'xl/styles.xml', /<b\/>/],
  ['no text becomes a formula', 'xl/worksheets/sheet1.xml', /^(?!.*<f>)/s],
  ['the sheet has a name that Excel accepts', 'xl/workbook.xml', /name="Nhiệm vụ {2}quý I 2024"/],
])('%s', (_, name, pattern) => {
  expect(part(name)).toMatch(pattern);
});
