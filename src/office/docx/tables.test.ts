import { describe, expect, it } from 'vitest';
import type { Cell } from '../blocks.ts';
import { readDocx } from './docx.ts';
import { cell, para, row, run, table, wordFile } from './fixtures/word.ts';

/** Blocks as short text: "→" before a cell repeated from the left, "↓" from above. */
async function drawn(body: string): Promise<(string | string[])[]> {
  const { blocks } = await readDocx(wordFile(body));
  return blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((cells) => cells.map(drawnCell).join('|')),
  );
}

const drawnCell = ({ text, merged }: Cell) => `${merged === 'down' ? '↓' : merged === 'across' ? '→' : ''}${text}`;
const wide = (text: string, span: number, more = '') => cell(text, `<w:gridSpan w:val="${span}"/>${more}`);
const top = (text: string) => cell(text, '<w:vMerge w:val="restart"/>');
const below = cell('', '<w:vMerge/>');

describe('merged cells', () => {
  const cases: [string, string[], string[]][] = [
    [
      'across',
      [row([wide('I. Thể chế', 3)]), row(['1', 'Rà soát', 'Quý I'])],
      ['I. Thể chế|→I. Thể chế|→I. Thể chế', '1|Rà soát|Quý I'],
    ],
    ['down', [row(['1', top('Quý I')]), row(['2', below]), row(['3', 'Quý II'])], ['1|Quý I', '2|↓Quý I', '3|Quý II']],
    [
      'down and across',
      [
        row([wide('A', 2, '<w:vMerge w:val="restart"/>'), 'x']),
        row([wide('', 2, '<w:vMerge/>'), 'y']),
        row(['1', '2', 'z']),
      ],
      ['A|→A|x', '↓A|↓A|y', '1|2|z'],
    ],
    [
      'across in the old way',
      [row([cell('A', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), 'x']), row(['1', '2', '3'])],
      ['A|→A|x', '1|2|3'],
    ],
    [
      'a merge down that begins nowhere keeps its text',
      [row(['1', 'a']), row(['2', cell('b', '<w:vMerge/>')])],
      ['1|a', '2|b'],
    ],
    [
      'a merge down ends with the next cell',
      [row(['1', top('a')]), row(['2', 'b']), row(['3', below])],
      ['1|a', '2|b', '3|'],
    ],
    ['ragged rows are filled up', [row(['1', '2', '3']), row(['I'])], ['1|2|3', 'I||']],
    [
      'a row may begin and end late',
      [row(['1', '2', '3', '4']), row(['b', 'c'], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>')],
      ['1|2|3|4', '|b|c|'],
    ],
    [
      'columns that no row begins a cell in are dropped',
      [row([wide('STT', 2), wide('Nhiệm vụ', 3)]), row([wide('1', 2), wide('Rà soát', 3)])],
      ['STT|Nhiệm vụ', '1|Rà soát'],
    ],
    ['a deleted row is gone', [row(['1', 'a']), row(['2', 'b'], '<w:del/>')], ['1|a']],
    [
      'a cell in a content control counts',
      [`<w:tr>${cell('1')}<w:sdt><w:sdtContent>${cell('a')}</w:sdtContent></w:sdt></w:tr>`],
      ['1|a'],
    ],
    [
      'a row in a content control counts',
      [row(['1', 'a']), `<w:sdt><w:sdtContent>${row(['2', 'b'])}</w:sdtContent></w:sdt>`],
      ['1|a', '2|b'],
    ],
  ];
  it.each(cases)('%s', async (_, rows, expected) => {
    expect(await drawn(table(rows))).toEqual([expected]);
  });

  it('leaves out slivers between borders that were dragged in some rows only', async () => {
    const widths = [600, 60, 4000, 1500];
    const rows = [row(['STT', wide('Nhiệm vụ', 2), 'Thời hạn']), row([wide('1', 2), 'Rà soát', 'Quý I'])];
    expect(await drawn(table(rows, widths))).toEqual([['STT|Nhiệm vụ|Thời hạn', '1|Rà soát|Quý I']]);
  });

  it('keeps a narrow column that has words of its own', async () => {
    const rows = [row(['a', 'b', 'c'])];
    expect(await drawn(table(rows, [600, 60, 4000]))).toEqual([['a|b|c']]);
  });
});

describe('what is in a cell', () => {
  it('parts paragraphs and line breaks with line ends, turns tabs into spaces', async () => {
    const inside =
      para('- Kế hoạch') +
      para(`${run('- Báo cáo')}<w:r><w:tab/></w:r>${run('quý')}<w:r><w:br/></w:r>${run('- Công văn')}`);
    expect(await drawn(table([row([cell(inside), 'x'])]))).toEqual([['- Kế hoạch\n- Báo cáo quý\n- Công văn|x']]);
  });

  it('is bold when all its paragraphs are', async () => {
    const bold = (text: string) => para(run(text, '<w:b/>'));
    const body = table([row([cell(bold('I') + bold('Thể chế')), cell(bold('a') + para('b')), ''])]);
    const { blocks } = await readDocx(wordFile(body));
    expect(blocks).toEqual([
      { kind: 'table', rows: [[{ text: 'I\nThể chế', bold: true }, { text: 'a\nb' }, { text: '' }]] },
    ]);
  });

  it('leaves out tables without text', async () => {
    expect(await drawn(para('x') + table([row(['', ''])]))).toEqual(['x']);
  });
});

describe('tables in tables', () => {
  const tasks = table([
    row(['TT', 'Nhiệm vụ', 'Thời hạn']),
    row(['1', 'Rà soát', 'Quý I']),
    row(['2', 'Kiểm tra', 'Quý II']),
  ]);
  const taskRows = ['TT|Nhiệm vụ|Thời hạn', '1|Rà soát|Quý I', '2|Kiểm tra|Quý II'];

  it('flattens a small one into its cell', async () => {
    const small = table([row(['a', 'b'])]);
    expect(await drawn(table([row(['1', cell(para('Sản phẩm:') + small + para(''))])]))).toEqual([
      ['1|Sản phẩm:\na b'],
    ]);
  });

  it('gives up the task table of a layout table, with what stands around it in order', async () => {
    const body = table([row(['PHỤ LỤC']), row([cell(para('Danh mục') + tasks + para('Ghi chú'))]), row(['Hết'])]);
    expect(await drawn(body)).toEqual([['PHỤ LỤC'], 'Danh mục', taskRows, 'Ghi chú', ['Hết']]);
  });

  it('gives up a whole table beside other words', async () => {
    expect(await drawn(table([row(['Phụ lục', cell(tasks + para(''))])]))).toEqual([['Phụ lục|'], taskRows]);
  });

  it('gives up a table two layouts deep', async () => {
    const inner = table([row([cell(tasks + para(''))])]);
    expect(await drawn(table([row([cell(inner + para(''))])]))).toEqual([taskRows]);
  });
});
