import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readSheet } from './read.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of two sheets as Excel writes it: the rows given, then a second sheet that is not read. */
function workbook(rows: string): Uint8Array {
  const parts = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Đơn vị" sheetId="1" r:id="rId1"/><sheet name="Khác" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId4" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>Tên đơn vị</t></si><si><t xml:space="preserve"> ${'Phòng Nội vụ'.normalize('NFD')} </t></si><si><r><t>Văn phòng </t></r><r><t>HĐND &amp; UBND</t></r></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const title = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';

test.each([
  ['shared text, in NFC and trimmed', '<c r="A1" t="s"><v>1</v></c>', 'Phòng Nội vụ'],
  ['text in several fonts', '<c r="A1" t="s"><v>2</v></c>', 'Văn phòng HĐND & UBND'],
  ['text in its place', '<c r="A1" t="inlineStr"><is><t>Xã Mai Lĩnh</t></is></c>', 'Xã Mai Lĩnh'],
  ['a number written as text keeps its zeros', '<c r="A1" t="inlineStr"><is><t>001</t></is></c>', '001'],
  ['a number', '<c r="A1"><v>12.5</v></c>', 12.5],
  ['the last result of a formula', '<c r="A1"><f>B1*2</f><v>25</v></c>', 25],
  ['a date', '<c r="A1" s="1"><v>45839</v></c>', new Date('2025-07-01')],
  ['true or false', '<c r="A1" t="b"><v>1</v></c>', true],
])('reads %s', async (_, cell, value) => {
  expect(await readSheet(workbook(`<row r="1">${cell}</row>`))).toEqual([[value]]);
});

test('the error of a formula leaves its place empty', async () => {
  const row = '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><v>1</v></c></row>';
  expect(await readSheet(workbook(row))).toEqual([[null, 1]]);
});

test('every row has the same number of places, and those left out are null', async () => {
  const rows = `${title}<row r="3"><c r="C3"><v>7</v></c></row>`;
  expect(await readSheet(workbook(rows))).toEqual([
    ['Tên đơn vị', null, null],
    [null, null, null],
    [null, null, 7],
  ]);
});

const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]);
const encrypted = new Uint8Array([...old, ...Buffer.from('EncryptedPackage', 'utf16le')]);
const manyRows = Array.from({ length: 20_001 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`);
const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(60 * 1024 * 1024) });

test.each([
  ['no bytes', new Uint8Array(), 'empty'],
  ['an .xls of Excel 97–2003', old, 'not-excel'],
  ['a workbook with a password', encrypted, 'password'],
  ['a text file', strToU8('Mã;Tên\n1;Phòng Nội vụ'), 'not-excel'],
  ['a Word file', zipSync({ 'word/document.xml': strToU8('<w:document/>') }), 'not-excel'],
  ['half a file', workbook(title).subarray(0, 400), 'damaged'],
  ['a broken part', workbook('<row r="1"><c r="A1"'), 'damaged'],
  ['an empty sheet', workbook(''), 'no-text'],
  ['too many rows', workbook(manyRows.join('')), 'big-sheet'],
  ['more bytes than may be uploaded', new Uint8Array(21 * 1024 * 1024), 'big-sheet'],
  ['a zip bomb', bomb, 'too-big'],
])('refuses %s', async (_, bytes, reason) => {
  await expect(readSheet(bytes)).rejects.toMatchObject({ name: 'Unreadable', reason });
});
