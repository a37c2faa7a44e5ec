import { expect, test } from 'vitest';
import { textParts, withClosingMark } from './closing-mark.ts';
import type { BodyBlock } from './official-document.ts';

const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text });

test.each([
  ['Trân trọng báo cáo.', 'Trân trọng báo cáo./.'],
  ['Trân trọng báo cáo', 'Trân trọng báo cáo./.'],
  ['Trân trọng báo cáo./.', 'Trân trọng báo cáo./.'],
  ['Trân trọng báo cáo. ', 'Trân trọng báo cáo./.'],
  ['Tổ chức thực hiện;', 'Tổ chức thực hiện./.'],
])('"%s" closes as "%s"', (text, closed) => {
  const last = withClosingMark([paragraph('Mở đầu.'), paragraph(text)]).at(-1);
  expect(last?.kind === 'paragraph' && textParts(last.text).map((part) => part.text)).toEqual([closed]);
});

test('only the last part of the last paragraph is closed', () => {
  const parts = [{ text: 'Đề nghị ' }, { text: 'các đơn vị thực hiện.', bold: true }];
  expect(withClosingMark([{ kind: 'paragraph', text: parts }])).toEqual([
    { kind: 'paragraph', text: [{ text: 'Đề nghị ' }, { text: 'các đơn vị thực hiện./.', bold: true }] },
  ]);
});

test('a body that ends in a table is left alone', () => {
  const body: BodyBlock[] = [{ kind: 'table', columns: [], rows: [] }];
  expect(withClosingMark(body)).toBe(body);
});
