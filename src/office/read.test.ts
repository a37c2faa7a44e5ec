import { describe, expect, it } from 'vitest';
import { cell, para, row, run, table, wordFile, zipFile } from './docx/fixtures/word.ts';
import { en } from './office.en.ts';
import { vi } from './office.vi.ts';
import { readOffice } from './read.ts';
import type { UnreadableReason } from './unreadable.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const compound = (stream: string) =>
  new Uint8Array(
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(stream, 'utf16le')]),
  );
const good = wordFile(para('Kế hoạch cải cách hành chính'));
const withDocument = (xml: string) => wordFile('', { files: { 'word/document.xml': xml } });
const changed = (file: Uint8Array, at: number, byte: number) => file.map((old, place) => (place === at ? byte : old));
const rowsOf = (count: number) => table(Array.from({ length: count }, (_, n) => row([String(n), 'Rà soát văn bản'])));

/** An encrypted entry has bit 0 of its flags set, in the directory (signature 0x02014b50) 8 bytes on. */
function encrypted(file: Uint8Array): Uint8Array {
  const at = Buffer.from(file).indexOf(Buffer.from('504b0102', 'hex'));
  return changed(file, at + 8, 1);
}

describe('files that cannot be read', () => {
  const cases: [string, UnreadableReason, () => Uint8Array, string?][] = [
    ['an empty file', 'empty', () => new Uint8Array()],
    ['a program named .docx', 'unknown-kind', () => latin1('MZ\u0090\0\u0003\0\0\0\u0004\0\0\0'), 'ke-hoach.docx'],
    ['a picture', 'unknown-kind', () => latin1('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR')],
    ['a rich text file', 'unknown-kind', () => bytes('{\\rtf1\\ansi Kế hoạch}')],
    ['a web page', 'unknown-kind', () => bytes('<!DOCTYPE html><p>Kế hoạch</p>')],
    ['plain words under the name .docx', 'unknown-kind', () => bytes('Kế hoạch'), 'ke-hoach.docx'],
    ['a workbook', 'unknown-kind', () => zipFile({ 'xl/workbook.xml': '<workbook/>' })],
    [
      'a workbook whose package says so',
      'unknown-kind',
      () =>
        zipFile({
          '_rels/.rels': '<R><Relationship Type="x/officeDocument" Target="xl/workbook.xml"/></R>',
          'xl/workbook.xml': '<w/>',
        }),
    ],
    ['any other archive', 'unknown-kind', () => zipFile({ 'a.txt': 'Kế hoạch' })],
    ['a .doc', 'old-word', () => compound('WordDocument'), 'ke-hoach.doc'],
    ['a .doc named .docx', 'old-word', () => compound('WordDocument'), 'ke-hoach.docx'],
    ['an old workbook', 'unknown-kind', () => compound('Workbook')],
    ['a .docx with a password', 'password', () => compound('EncryptedPackage')],
    ['an archive with a password', 'password', () => encrypted(good)],
    ['a .docx cut in half', 'damaged', () => good.slice(0, good.length / 2)],
    ['a .docx cut short by a little', 'damaged', () => good.slice(0, -30)],
    ['the first four bytes of a .docx', 'damaged', () => good.slice(0, 4)],
    [
      'a .docx with a changed byte',
      'damaged',
      () => changed(good, Buffer.from(good).indexOf('word/document.xml') + 60, 0),
    ],
    ['broken XML', 'damaged', () => withDocument('<w:document><w:body>')],
    ['XML that is no XML', 'damaged', () => withDocument('Kế hoạch')],
    ['an entity that nobody declared', 'damaged', () => withDocument('<w:document>&xxe;</w:document>')],
    ['an XML bomb', 'unsafe', () => withDocument('<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>')],
    [
      'an outer entity',
      'unsafe',
      () => withDocument('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
    ],
    ['endless nesting', 'unsafe', () => withDocument('<a>'.repeat(5_000) + '</a>'.repeat(5_000))],
    [
      'a tag or text that never ends',
      'unsafe',
      () => withDocument(`<w:document>${' '.repeat(5 * 1024 * 1024)}</w:document>`),
    ],
    ['a .docx without text', 'no-text', () => wordFile(para(''))],
    ['a .docx with empty tables', 'no-text', () => wordFile(table([row(['', ''])]))],
    ['a text of blanks', 'no-text', () => bytes(' \n\t\n')],
    ['a table of 5,001 rows', 'too-many-rows', () => wordFile(rowsOf(5_001))],
    ['a row of 500 cells', 'too-many-rows', () => wordFile(table([row(Array.from({ length: 500 }, String))]))],
    ['a text table of 5,001 rows', 'too-many-rows', () => bytes('1\tRà soát\tQuý I\n'.repeat(5_001))],
    ['cells that unfold to millions', 'too-big', () => wordFile(table(rows63()).repeat(2))],
    ['a paragraph of endless elements', 'too-big', () => wordFile(`<w:p>${'<w:r/>'.repeat(310_000)}</w:p>`)],
    ['a paragraph of endless pieces', 'too-big', () => wordFile(para(run('x').repeat(10_001)))],
    ['a text of endless lines', 'too-big', () => bytes('x\n'.repeat(101_000))],
    ['an endless text', 'too-big', () => bytes('cải cách '.repeat(230_000))],
    [
      'a zip bomb',
      'too-big',
      () => withDocument(`<w:document>${`<w:x>${' '.repeat(100_000)}</w:x>`.repeat(350)}</w:document>`),
    ],
    ['a file over the limit', 'too-big', () => new Uint8Array(21 * 1024 * 1024)],
    [
      'an archive of too many parts',
      'too-big',
      () => zipFile(Object.fromEntries(Array.from({ length: 5_001 }, (_, n) => [`${n}`, '']))),
    ],
    [
      'words that no encoding makes sense of',
      'old-encoding',
      () => bytes('Kþ ðð¿ch ççßi ÿÿch hþnh ðð¿nh nþm þþi '.repeat(5)),
    ],
  ];

  it.each(cases)('%s: %s', async (_, reason, file, name) => {
    await expect(readOffice(file(), name)).rejects.toMatchObject({ name: 'Unreadable', reason });
  });

  it('have a sentence each, in both languages, that ends as a sentence', () => {
    for (const words of [...Object.values(vi), ...Object.values(en)]) expect(words).toMatch(/^\p{Lu}.*\p{L}{2,}.*\.$/u);
  });
});

/** Rows whose cells each cover 63 columns, but for one row of single cells that keeps the columns apart. */
function rows63(): string[] {
  const singles = row(Array.from({ length: 63 }, () => 'x'));
  return [singles, ...Array.from({ length: 1_000 }, () => row([cell('x', '<w:gridSpan w:val="63"/>')]))];
}

describe('files that can be read', () => {
  const cases: [string, () => Uint8Array, string?][] = [
    ['a .docx', () => good],
    ['a .docx under another name', () => good, 'ke-hoach.txt'],
    [
      'a .docx whose numbering and styles are missing',
      () => wordFile(para('Kế hoạch cải cách hành chính', '<w:pStyle w:val="X"/>')),
    ],
    ['a text in UTF-8', () => bytes('Kế hoạch cải cách hành chính'), 'ke-hoach.txt'],
    ['a text with a mark in front', () => bytes('\ufeffKế hoạch cải cách hành chính')],
    ['a text in UTF-16', () => new Uint8Array(Buffer.from('\ufeffKế hoạch cải cách hành chính', 'utf16le'))],
    [
      'a text in UTF-16, big end first',
      () => new Uint8Array(Buffer.from('\ufeffKế hoạch cải cách hành chính', 'utf16le').swap16()),
    ],
    ['a text in Windows-1258', () => latin1('K\u00ea\u00ec hoa\u00f2ch ca\u00d2i ca\u00ecch ha\u00ccnh chi\u00ecnh')],
  ];
  it.each(cases)('%s', async (_, file, name) => {
    const { blocks } = await readOffice(file(), name);
    expect(blocks).toMatchObject([{ kind: 'paragraph', text: 'Kế hoạch cải cách hành chính' }]);
  });
});
