import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OfficeText, Table } from './blocks.ts';
import { readOffice } from './read.ts';

const folder = new URL('../../../shared/seeds/', import.meta.url);
const read = (name: string) => readOffice(readFileSync(new URL(name, folder)), name);
const tables = ({ blocks }: OfficeText) => blocks.filter((block): block is Table => block.kind === 'table');
const texts = ({ blocks }: OfficeText) => blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

describe.skipIf(!existsSync(folder))('the seed documents', () => {
  const documents: [string, { blocks: number; rows: number; columns: number; first: string; last: string }][] = [
    [
      'ninh-son-ke-hoach-2024',
      { blocks: 116, rows: 53, columns: 7, first: 'Số: 395/KH-UBND', last: 'Hướng dẫn, kiểm tra' },
    ],
    ['bu-dang-ke-hoach-2024', { blocks: 146, rows: 44, columns: 6, first: 'Số: 09 /KH-UBND', last: '' }],
    ['huong-khe-ke-hoach-2024', { blocks: 208, rows: 0, columns: 0, first: 'Số: /QĐ-UBND', last: '' }],
    ['huong-khe-bao-cao-quy-1-2023', { blocks: 106, rows: 0, columns: 0, first: 'Số: 96/BC-UBND', last: '' }],
    ['dong-son-ke-hoach-2024', { blocks: 114, rows: 0, columns: 0, first: 'Số: /KH-UBND', last: '' }],
  ];

  it.each(documents)('%s.docx gives its paragraphs and its one table', async (name, expected) => {
    const office = await read(`${name}.docx`);
    const [table] = tables(office);
    expect(office).toMatchObject({ source: 'docx' });
    expect(office.convertedFrom).toBeUndefined();
    expect(office.blocks).toHaveLength(expected.blocks);
    expect(texts(office)[0]).toBe(expected.first);
    expect(table?.rows.length ?? 0).toBe(expected.rows);
    expect(table?.rows[0]?.length ?? 0).toBe(expected.columns);
    expect(table?.rows.at(-1)?.[1]?.text ?? '').toContain(expected.last);
  });

  it.each(documents)('%s.txt gives the same paragraphs as the .docx', async (name) => {
    const plain = (text: string) => text.replace(/[*<>]/g, '').replace(/(?<=\p{L}{3})\d(?=[,;])/gu, '');
    expect(texts(await read(`${name}.txt`)).map(plain)).toEqual(texts(await read(`${name}.docx`)).map(plain));
  });

  it('Ninh Sơn.txt gives a table for each page, each with the header', async () => {
    const pages = tables(await read('ninh-son-ke-hoach-2024.txt'));
    expect(pages.map(({ rows }) => rows.length)).toEqual([5, 9, 10, 5, 8, 6, 7, 7, 8, 5]);
    for (const { rows } of pages) expect(rows[0]?.map((cell) => cell.text)[1]).toBe('NHIỆM VỤ CỤ THỂ');
    expect(pages[1]?.rows.at(-1)?.slice(0, 3)).toEqual([
      { text: '1' },
      { text: 'Kế hoạch rà soát, hệ thống hóa văn bản quy' },
      { text: 'Kế hoạch của' },
    ]);
  });

  it('Bù Đăng.txt tells the bold group rows', async () => {
    const rows = tables(await read('bu-dang-ke-hoach-2024.txt')).flatMap((table) => table.rows);
    const groups = rows
      .filter(([first]) => first?.bold)
      .map((row) =>
        row
          .map((cell) => cell.text)
          .join(' ')
          .trim(),
      );
    expect(groups).toHaveLength(7);
    expect(groups[1]).toBe('II Cải cách thủ tục hành chính');
  });
});
