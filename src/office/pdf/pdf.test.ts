import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OfficeText } from '../blocks.ts';
import { readDocx } from '../docx/docx.ts';
import { shown } from './fixtures/shown.ts';
import { readPdf } from './pdf.ts';

describe('a plan printed by LibreOffice, its accented letters from another font', () => {
  it('gives its letterhead, paragraphs and table', async () => {
    const file = readFileSync(new URL('fixtures/suoi-trong.pdf', import.meta.url));
    expect(shown((await readPdf(file)).blocks)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ SUỐI TRONG',
      'Số: 07/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA',
      'Độc lập - Tự do - Hạnh phúc',
      'Suối Trong, ngày 03 tháng 01 năm 2026',
      'KẾ HOẠCH',
      'Cải cách hành chính năm 2026',
      'Căn cứ Kế hoạch số 12/KH-UBND của Ủy ban nhân dân tỉnh, Ủy ban nhân dân xã ban hành kế hoạch cải cách hành chính với các nội dung sau đây:',
      '1. Nâng cao chất lượng phục vụ người dân.',
      [
        'STT|Nhiệm vụ|Thời hạn|Chủ trì',
        'I|CẢI CÁCH THỂ CHẾ|→CẢI CÁCH THỂ CHẾ|→CẢI CÁCH THỂ CHẾ',
        '1|Rà soát văn bản của Hội đồng nhân dân, Ủy ban nhân dân xã|Quý I/2026|Văn phòng',
        '2|Tổ chức kiểm tra:\n- Kiểm tra định kỳ;\n- Kiểm tra đột xuất.|Trước ngày 15/3/2026|↓Văn phòng',
      ],
    ]);
  });
});

const seeds = new URL('../../../../shared/seeds/', import.meta.url);

describe.skipIf(!existsSync(seeds))('the seed documents', () => {
  const names = [
    'ninh-son-ke-hoach-2024',
    'bu-dang-ke-hoach-2024',
    'huong-khe-ke-hoach-2024',
    'huong-khe-bao-cao-quy-1-2023',
    'dong-son-ke-hoach-2024',
  ];
  const both = (name: string) => {
    const bytes = (kind: string) => readFileSync(new URL(`${name}.${kind}`, seeds));
    return Promise.all([readPdf(bytes('pdf')), readDocx(bytes('docx'))]);
  };

  it.each(names)('%s.pdf has the paragraphs of the .docx', async (name) => {
    const [pdf, docx] = await both(name);
    expect(paragraphs(pdf)).toEqual(paragraphs(docx));
  });

  it.each(names.slice(0, 2))('%s.pdf has the columns of the .docx, cut by the pages', async (name) => {
    const [pdf, docx] = await both(name);
    expect(columns(pdf)).toEqual(columns(docx));
  });
});

function paragraphs({ blocks }: OfficeText): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text.replace(/\s+/g, ' ')] : []));
}

/** The words of each column, whatever rows and pages they stand on. */
function columns({ blocks }: OfficeText): string[] {
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const words = (c: number) => rows.map((row) => row[c]?.text ?? '').join(' ');
  return (rows[0] ?? []).map((_, c) => words(c).replace(/\s+/g, ' ').trim());
}
