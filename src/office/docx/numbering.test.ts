import { describe, expect, it } from 'vitest';
import { readDocx } from './docx.ts';
import { cell, item, list, para, row, table, wordFile } from './fixtures/word.ts';
import { numeral } from './numerals.ts';

async function labels(body: string, numbering: string, styles?: string): Promise<string> {
  const { blocks } = await readDocx(wordFile(body, { numbering, styles }));
  return blocks
    .flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : block.rows.map((cells) => cells.map(({ text }) => text).join('|')),
    )
    .join(' / ');
}

const outline = list(1, [
  { format: 'upperRoman', text: '%1.' },
  { format: 'decimal', text: '%2.' },
  { format: 'decimal', text: '%2.%3.' },
  { format: 'lowerLetter', text: '%4)' },
]);
const x = (level: number, id = 1) => item('x', id, level);
const second = '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>';
const anew =
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';

describe('automatic numbering', () => {
  const cases: [string, string, string, string][] = [
    [
      'levels begin again under each number above',
      x(0) + x(1) + x(1) + x(0) + x(1),
      outline,
      'I. x / 1. x / 2. x / II. x / 1. x',
    ],
    [
      'a label may hold the numbers above',
      x(0) + x(1) + x(2) + x(2) + x(3),
      outline,
      'I. x / 1. x / 1.1. x / 1.2. x / a) x',
    ],
    ['a level above that was never used counts as its first', x(2), outline, '1.1. x'],
    ['lists of one definition go on from each other', x(0) + x(0, 2) + x(0), outline + second, 'I. x / II. x / III. x'],
    ['unless one starts anew', x(0) + x(0) + x(0, 2) + x(0, 2), outline + anew, 'I. x / II. x / I. x / II. x'],
    ['a list may start late', item('x', 1), list(1, [{ format: 'decimal', text: '%1.', start: 4 }]), '4. x'],
    [
      'a level may count on through those above',
      item('x', 1, 1) + item('x', 1) + item('x', 1, 1),
      list(1, [
        { format: 'upperRoman', text: '%1.' },
        { format: 'decimal', text: '%2.', more: '<w:lvlRestart w:val="0"/>' },
      ]),
      '1. x / II. x / 2. x',
    ],
    [
      'legal numbering writes all levels in figures',
      item('x', 1) + item('x', 1, 1),
      list(1, [
        { format: 'upperRoman', text: '%1.' },
        { format: 'decimal', text: '%1.%2.', more: '<w:isLgl/>' },
      ]),
      'I. x / 1.1. x',
    ],
    ['bullets are dashes', item('x', 1), list(1, [{ format: 'bullet', text: '\uf0b7' }]), '- x'],
    ['a plus stays a plus', item('x', 1), list(1, [{ format: 'bullet', text: '+' }]), '+ x'],
    ['words may stand in the label', item('x', 1), list(1, [{ format: 'decimal', text: 'Điều %1.' }]), 'Điều 1. x'],
    [
      'no gap where there is none',
      item('x', 1),
      list(1, [{ format: 'decimal', text: '%1/', more: '<w:suff w:val="nothing"/>' }]),
      '1/x',
    ],
    ['list 0 is no list', item('x', 0), outline, 'x'],
    ['an unknown list is no list', item('x', 9), outline, 'x'],
    ['an empty bullet is nothing', item('', 1) + para('x'), list(1, [{ format: 'bullet', text: '-' }]), 'x'],
    [
      'an empty numbered cell shows its number',
      table([row([cell(item('', 1)), 'Rà soát']), row([cell(item('', 1)), 'Kiểm tra'])]),
      list(1, [{ format: 'decimal', text: '%1' }]),
      '1|Rà soát / 2|Kiểm tra',
    ],
    [
      'one list may count through a table',
      item('x', 1) + table([row([cell(item('a', 1)), 'b'])]) + item('x', 1),
      list(1, [{ format: 'decimal', text: '%1.' }]),
      '1. x / 2. a|b / 3. x',
    ],
    [
      'an override may replace a level',
      item('x', 2),
      `${outline}<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride></w:num>`,
      '3) x',
    ],
  ];
  it.each(cases)('%s', async (_, body, numbering, expected) => {
    expect(await labels(body, numbering)).toBe(expected);
  });

  it('comes with a style, at the level that names the style', async () => {
    const numbering = list(1, [
      { format: 'upperRoman', text: '%1.', more: '<w:pStyle w:val="Muc"/>' },
      { format: 'decimal', text: '%2.', more: '<w:pStyle w:val="Khoan"/>' },
    ]);
    const style = (id: string, based = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${based}<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const heir =
      '<w:style w:type="paragraph" w:styleId="Con"><w:name w:val="Con"/><w:basedOn w:val="Khoan"/></w:style>';
    const styled = (id: string, more = '') => para('x', `<w:pStyle w:val="${id}"/>${more}`);
    const body =
      styled('Muc') + styled('Khoan') + styled('Con') + styled('Khoan', '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await labels(body, numbering, style('Muc') + style('Khoan') + heir)).toBe('I. x / 1. x / 2. x / x');
  });

  it('follows a list style to the list that holds its levels', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Kieu"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Kieu"/></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>';
    expect(await labels(item('x', 2) + item('x', 2), numbering)).toBe('a) x / b) x');
  });
});

describe('numerals', () => {
  const cases: [number, string, string][] = [
    [27, 'lowerLetter', 'aa'],
    [5, 'upperLetter', 'E'],
    [14, 'lowerRoman', 'xiv'],
    [1949, 'upperRoman', 'MCMXLIX'],
    [7, 'decimalZero', '07'],
    [15, 'vietnameseCounting', 'mười lăm'],
    [21, 'vietnameseCounting', 'hai mươi mốt'],
    [3, 'decimalEnclosedParen', '(3)'],
    [3, 'none', ''],
    [3, 'chicago', '3'],
    [0, 'upperRoman', '0'],
  ];
  it.each(cases)('%i as %s is %s', (n, format, written) => {
    expect(numeral(n, format)).toBe(written);
  });
});
