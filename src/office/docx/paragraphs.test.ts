import { describe, expect, it } from 'vitest';
import type { Block } from '../blocks.ts';
import { readOffice } from '../read.ts';
import { readDocx } from './docx.ts';
import { cell, para, row, run, table, wordFile } from './fixtures/word.ts';

async function textsOf(body: string, parts = {}): Promise<string[]> {
  return (await readOffice(wordFile(body, parts))).blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : 'table',
  );
}

async function only(body: string, parts = {}): Promise<Block | undefined> {
  const { blocks } = await readDocx(wordFile(body, parts));
  expect(blocks).toHaveLength(1);
  return blocks[0];
}

const field = (instruction: string, result: string) =>
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  `<w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const box = (text: string) => `<w:txbxContent>${para(text)}</w:txbxContent>`;

describe('what is printed of a paragraph', () => {
  const cases: [string, string, string[]][] = [
    ['runs are joined', para(run('Rà ') + run('soát')), ['Rà soát']],
    ['line ends of the XML are spaces', para(run('Rà\n  soát')), ['Rà soát']],
    ['a bullet typed by hand is a dash', para('• Rà soát'), ['- Rà soát']],
    ['an eth is a đ', para('Ðộc lập, ðẩy mạnh'), ['Độc lập, đẩy mạnh']],
    [
      'a number raised by hand is a footnote mark',
      para(run('thực hiện') + run('1', '<w:position w:val="8"/>')),
      ['thực hiện'],
    ],
    ['empty paragraphs are left out', para('') + para('Rà soát') + para(' '), ['Rà soát']],
    ['decomposed letters are composed', para('Kế hoạch'.normalize('NFD')), ['Kế hoạch']],
    [
      'a line break parts a paragraph',
      para(`${run('Kế hoạch')}<w:r><w:br/></w:r>${run('năm 2024')}`),
      ['Kế hoạch', 'năm 2024'],
    ],
    [
      'a tab after a typed number is a space',
      para(`${run('1.')}<w:r><w:tab/></w:r>${run('Mục đích')}`),
      ['1. Mục đích'],
    ],
    [
      'a tab between words stays',
      para(`${run('Số: 09/KH-UBND')}<w:r><w:tab/></w:r>${run('Bù Đăng')}`),
      ['Số: 09/KH-UBND\tBù Đăng'],
    ],
    ['a gap drawn with spaces is a tab', para('TM. UBND      CHỦ TỊCH'), ['TM. UBND\tCHỦ TỊCH']],
    [
      'non-breaking spaces and hyphens are plain',
      para(`${run('Tài\u00a0chính')}<w:r><w:noBreakHyphen/></w:r>${run('Kế hoạch')}`),
      ['Tài chính-Kế hoạch'],
    ],
    ['soft hyphens are left out', para(`${run('thư')}<w:r><w:softHyphen/></w:r>${run('viện\u00ad')}`), ['thưviện']],
    ['a symbol is its sign', para(`<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run(' 98,5%')}`), ['≥ 98,5%']],
    [
      'letters of the Symbol font are their signs',
      para(run('\uf0a3', '<w:rFonts w:ascii="Symbol"/>') + run(' 30')),
      ['≤ 30'],
    ],
    [
      'insertions stay, deletions go',
      para(`<w:ins>${run('mới')}</w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>`),
      ['mới'],
    ],
    [
      'a move leaves its new place',
      para(`<w:moveFrom>${run('cũ')}</w:moveFrom><w:moveTo>${run('mới')}</w:moveTo>`),
      ['mới'],
    ],
    [
      'a deleted paragraph end joins two paragraphs',
      para(run('Rà soát '), '<w:rPr><w:del/></w:rPr>') + para('văn bản'),
      ['Rà soát văn bản'],
    ],
    ['a deleted paragraph is gone', `<w:del>${para('cũ')}</w:del>${para('mới')}`, ['mới']],
    ['links keep their words', para(`<w:hyperlink>${run('Cổng dịch vụ công')}</w:hyperlink>`), ['Cổng dịch vụ công']],
    ['fields keep their result', para(run('Trang ') + field('PAGE', '3')), ['Trang 3']],
    ['fields in fields too', para(field(`IF ${field('PAGE', '1')} = 1`, 'đầu')), ['đầu']],
    [
      'a field that never ends hides its own paragraph only',
      para('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + para('Rà soát'),
      ['Rà soát'],
    ],
    [
      'content controls keep their words',
      `<w:sdt><w:sdtContent>${para(`<w:sdt><w:sdtContent>${run('Ninh Sơn')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      ['Ninh Sơn'],
    ],
    [
      'the hint of an empty content control goes',
      para(
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Bấm vào đây')}</w:sdtContent></w:sdt>${run('x')}`,
      ),
      ['x'],
    ],
    ['hidden text goes', para(run('ẩn', '<w:vanish/>') + run('hiện')), ['hiện']],
    ['capitals are capitals', para(run('Kế hoạch', '<w:caps/>')), ['KẾ HOẠCH']],
    [
      'formulas keep their text',
      para(
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>≥ 5</m:t></m:r></m:oMath>',
      ),
      ['≥ 5'],
    ],
    [
      'a footnote mark goes',
      para(run('thực hiện') + run('1', '<w:vertAlign w:val="superscript"/>') + run(', các')),
      ['thực hiện, các'],
    ],
    ['a raised unit stays', para(run('100 m') + run('2', '<w:vertAlign w:val="superscript"/>')), ['100 m2']],
    [
      'a text box is read once',
      para(
        `${run('Trước')}<w:r><mc:AlternateContent><mc:Choice>${box('DỰ THẢO')}</mc:Choice><mc:Fallback>${box('DỰ THẢO')}</mc:Fallback></mc:AlternateContent></w:r>`,
      ) + para('Sau'),
      ['Trước', 'DỰ THẢO', 'Sau'],
    ],
    ['an old text box too', para(`<w:r><w:pict>${box('DỰ THẢO')}</w:pict></w:r>`), ['DỰ THẢO']],
    [
      'a table in a text box is a table',
      para(`<w:r><w:pict><w:txbxContent>${table([row(['a', 'b'])])}</w:txbxContent></w:pict></w:r>`),
      ['table'],
    ],
    [
      'a text box in a cell is text of the cell',
      table([row([cell(para(`<w:r><w:pict>${box('DỰ THẢO')}</w:pict></w:r>`))])]),
      ['table'],
    ],
  ];
  it.each(cases)('%s', async (_, body, texts) => {
    expect(await textsOf(body)).toEqual(texts);
  });
});

describe('the look of a paragraph', () => {
  const styles =
    '<w:docDefaults><w:pPrDefault><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:styleId="A" w:default="1"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="heading 2"/><w:basedOn w:val="A"/><w:rPr><w:b/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="Mục"/><w:basedOn w:val="B"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>' +
    '<w:style w:type="character" w:styleId="D"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="E"><w:name w:val="E"/><w:basedOn w:val="E"/></w:style>';
  const cases: [string, string, Partial<Block>][] = [
    ['the default style aligns', para('x'), { align: 'justify' }],
    ['a style is inherited', para('x', '<w:pStyle w:val="C"/>'), { bold: true, align: 'center', headingLevel: 2 }],
    ['the run has the last word', para(run('x', '<w:b w:val="0"/>'), '<w:pStyle w:val="B"/>'), { headingLevel: 2 }],
    ['a character style counts', para(run('x', '<w:rStyle w:val="D"/>')), { bold: true }],
    ['bold is for the whole paragraph only', para(run('Điều 1.', '<w:b/>') + run(' Ban hành')), {}],
    [
      'a plain space does not make bold words plain',
      para(run('I.', '<w:b/>') + run(' ') + run('A', '<w:b/>')),
      { bold: true },
    ],
    ['italic', para(run('(Ban hành kèm theo)', '<w:i/>')), { italic: true }],
    ['an outline level is a heading', para('x', '<w:outlineLvl w:val="0"/>'), { headingLevel: 1 }],
    ['body text is no heading', para('x', '<w:pStyle w:val="B"/><w:outlineLvl w:val="9"/>'), { bold: true }],
    ['right and start are alignments', para('x', '<w:jc w:val="end"/>'), { align: 'right' }],
    ['a style that is based on itself does no harm', para('x', '<w:pStyle w:val="E"/>'), {}],
  ];
  it.each(cases)('%s', async (_, body, look) => {
    const block = await only(body, { styles });
    const { kind: _kind, ...rest } = { align: 'justify', ...look };
    expect(block).toEqual({ kind: 'paragraph', text: expect.any(String), ...rest });
  });
});

describe('where the text stands', () => {
  it('finds the document by the relations of the package, under any name', async () => {
    const file = wordFile(para('x'), {
      files: {
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>',
        'word/document2.xml':
          '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:jc x:val="center"/></x:pPr><x:r><x:t>Khác</x:t></x:r></x:p></x:body></x:document>',
      },
    });
    expect((await readDocx(file)).blocks).toEqual([{ kind: 'paragraph', text: 'Khác', align: 'center' }]);
  });

  it('reads UTF-16 parts', async () => {
    const xml =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p></w:body></w:document>';
    const file = wordFile('', { files: { 'word/document.xml': new Uint8Array(Buffer.from(xml, 'utf16le')) } });
    expect((await readDocx(file)).blocks).toEqual([{ kind: 'paragraph', text: 'Kế hoạch' }]);
  });
});
