import { describe, expect, it } from 'vitest';
import { readText } from '../text.ts';

/** Blocks as short text: paragraphs as they are, rows of a table as cells between bars. */
function drawn(text: string): (string | string[])[] {
  return readText(text).blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((cells) => cells.map((cell) => cell.text).join('|')),
  );
}

describe('paragraphs', () => {
  const cases: [string, string, string[]][] = [
    ['each line is one', 'Kế hoạch\nnăm 2024\r\n\r\nI. Mục đích', ['Kế hoạch', 'năm 2024', 'I. Mục đích']],
    ['a sentence cut by an empty line stays cut', 'Nâng cao\n\nchất lượng', ['Nâng cao', 'chất lượng']],
    ['a page feed parts', 'Trang một\fTrang hai', ['Trang một', 'Trang hai']],
    ['spaces are tidied', ' Số:\u00a009/KH-UBND  ', ['Số: 09/KH-UBND']],
    ['a gap is a tab', 'UBND HUYỆN        CỘNG HÒA', ['UBND HUYỆN\tCỘNG HÒA']],
    [
      'a number before a tab is no table',
      '1.\tMục đích\n-\tRà soát\na)\tKiểm tra',
      ['1. Mục đích', '- Rà soát', 'a) Kiểm tra'],
    ],
    ['bullets pasted from Word are dashes', '\uf0b7\tRà soát\no\tKiểm tra', ['- Rà soát', 'o Kiểm tra']],
    ['an indent is no table', '\tCăn cứ Luật\n\t\tXét đề nghị', ['Căn cứ Luật', 'Xét đề nghị']],
    ['decomposed letters are composed', 'Kế hoạch'.normalize('NFD'), ['Kế hoạch']],
    ['rules are left out', 'a\n---\nb\n* * *\nc', ['a', 'b', 'c']],
  ];
  it.each(cases)('%s', (_, text, paragraphs) => {
    expect(drawn(text)).toEqual(paragraphs);
  });
});

describe('Markdown and HTML marks', () => {
  const cases: [string, string, object][] = [
    ['bold', '**KẾ HOẠCH**  ', { text: 'KẾ HOẠCH', bold: true }],
    ['italic', '*(Ban hành kèm theo)*', { text: '(Ban hành kèm theo)', italic: true }],
    ['both', '***Nơi nhận:***', { text: 'Nơi nhận:', bold: true, italic: true }],
    ['HTML', '<b><i>Nơi nhận:</i></b>', { text: 'Nơi nhận:', bold: true, italic: true }],
    ['bold in part', '**Điều 1.** Ban hành', { text: 'Điều 1. Ban hành' }],
    ['bold in two parts', '**Điều 1.** và **Điều 2.**', { text: 'Điều 1. và Điều 2.' }],
    ['a heading', '## II. CHỈ TIÊU', { text: 'II. CHỈ TIÊU', headingLevel: 2 }],
    ['a bold heading', '# **KẾ HOẠCH**', { text: 'KẾ HOẠCH', headingLevel: 1, bold: true }],
    ['a number sign is no heading', '#1 là', { text: '#1 là' }],
    ['a star as a bullet', '* Rà soát', { text: '- Rà soát' }],
    ['stars of a sum', '3 * 4 * 5', { text: '3 * 4 * 5' }],
    ['a footnote mark', 'triển khai<sup>1</sup>, các', { text: 'triển khai, các' }],
    ['a footnote', '<sup>1</sup> Văn bản số 5', { text: '1 Văn bản số 5' }],
    ['a raised unit', '100 m<sup>2</sup>', { text: '100 m2' }],
    ['a link', '[Cổng](https://a.vn/b) và <https://c.vn>', { text: 'Cổng và https://c.vn' }],
    ['escapes', '1\\. Mục \\*đích\\* &lt;5&nbsp;%', { text: '1. Mục *đích* <5 %' }],
    ['a quotation', '> Mục đích', { text: 'Mục đích' }],
  ];
  it.each(cases)('%s', (_, line, paragraph) => {
    expect(readText(line).blocks).toEqual([{ kind: 'paragraph', ...paragraph }]);
  });

  it('around several lines belong to each of them', () => {
    expect(readText('**ỦY BAN NHÂN DÂN\nHUYỆN NINH SƠN**\n\nx').blocks).toEqual([
      { kind: 'paragraph', text: 'ỦY BAN NHÂN DÂN', bold: true },
      { kind: 'paragraph', text: 'HUYỆN NINH SƠN', bold: true },
      { kind: 'paragraph', text: 'x' },
    ]);
  });

  it('in cells: bold rows are known, lists become lines', () => {
    const items = '<ul style="x"> - Kế hoạch. - Báo cáo. </ul>';
    const text = `<b>I</b>\t**Thể chế**\t\n1\tRà soát (<i>nếu có</i>)\t${items}\n2\ta<br>b\t<ul><li>c</li><li>d</li></ul>`;
    expect(readText(text).blocks).toEqual([
      {
        kind: 'table',
        rows: [
          [{ text: 'I', bold: true }, { text: 'Thể chế', bold: true }, { text: '' }],
          [{ text: '1' }, { text: 'Rà soát (nếu có)' }, { text: '- Kế hoạch.\n- Báo cáo.' }],
          [{ text: '2' }, { text: 'a\nb' }, { text: '- c\n- d' }],
        ],
      },
    ]);
  });
});

describe('tables', () => {
  const cases: [string, string, (string | string[])[]][] = [
    ['lines with tabs', 'STT\tNhiệm vụ\n1\tRà soát', [['STT|Nhiệm vụ', '1|Rà soát']]],
    [
      'short rows are filled up',
      'STT\tNhiệm vụ\tThời hạn\nI\tThể chế\n1\tRà soát\tQuý I',
      [['STT|Nhiệm vụ|Thời hạn', 'I|Thể chế|', '1|Rà soát|Quý I']],
    ],
    ['empty rows are left out', 'a\tb\n\t\nc\td', [['a|b', 'c|d']]],
    ['an empty line parts two', 'a\tb\n\na\tb\nc\td', [['a|b'], ['a|b', 'c|d']]],
    [
      'a row may begin with an empty cell',
      'STT\tNhiệm vụ\tGhi chú\n\tChính phủ.\t',
      [['STT|Nhiệm vụ|Ghi chú', '|Chính phủ.|']],
    ],
    ['a paragraph follows', 'a\tb\nGhi chú', [['a|b'], 'Ghi chú']],
    [
      'cells of several lines from Excel',
      'STT\tSản phẩm\n1\t"- Kế hoạch\n- Báo cáo ""quý"""\n2\t"Một cửa" cấp xã',
      [['STT|Sản phẩm', '1|- Kế hoạch\n- Báo cáo "quý"', '2|"Một cửa" cấp xã']],
    ],
    [
      'cells of several lines from Word',
      'STT\tNhiệm vụ\tSản phẩm\tThời hạn\n1\tCông khai\t- Danh mục\n- Tiến độ\n- Kết quả\tQuý I\n2\tRà soát\tBáo cáo\tQuý II',
      [
        [
          'STT|Nhiệm vụ|Sản phẩm|Thời hạn',
          '1|Công khai|- Danh mục\n- Tiến độ\n- Kết quả|Quý I',
          '2|Rà soát|Báo cáo|Quý II',
        ],
      ],
    ],
    [
      'rows that were cut short are not joined to the next',
      'STT\tNhiệm vụ\tThời hạn\tChủ trì\nI\tThể chế\n1\tRà soát\tQuý I',
      [['STT|Nhiệm vụ|Thời hạn|Chủ trì', 'I|Thể chế||', '1|Rà soát|Quý I|']],
    ],
    [
      'Markdown tables',
      '| STT | Nhiệm vụ |\n|:---|---:|\n| 1 | a \\| b<br>c |\n\nHết',
      [['STT|Nhiệm vụ', '1|a | b\nc'], 'Hết'],
    ],
    ['one line between bars is none', '|a|', ['|a|']],
  ];
  it.each(cases)('%s', (_, text, blocks) => {
    expect(drawn(text)).toEqual(blocks);
  });
});
