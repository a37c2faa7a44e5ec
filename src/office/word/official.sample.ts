import { strFromU8, unzipSync } from 'fflate';
import type { OfficialDocument } from './official-document.ts';

/** A quarter's report of a district that does not exist, for tests. */
export const sampleReport: OfficialDocument = {
  parentIssuer: 'Ủy ban nhân dân tỉnh Trường Giang',
  issuer: 'Ủy ban nhân dân huyện Sông Lam',
  issuerInSentence: 'Ủy ban nhân dân huyện Sông Lam',
  number: '9',
  symbol: 'BC-UBND',
  place: 'Sông Lam',
  date: '2024-03-14',
  year: 2024,
  typeName: 'BÁO CÁO',
  abstract: 'Kết quả cải cách hành chính quý I năm 2024',
  addressees: ['Sở Nội vụ tỉnh Trường Giang'],
  body: [
    { kind: 'paragraph', style: 'basis', text: 'Căn cứ Kế hoạch số 12/KH-UBND ngày 10/01/2024;' },
    { kind: 'heading', level: 1, text: 'Công tác chỉ đạo, điều hành' },
    { kind: 'heading', level: 2, text: 'Tiến độ thực hiện kế hoạch' },
    {
      kind: 'paragraph',
      text: [
        { text: 'Hoàn thành ' },
        { text: '16/49', bold: true, footnote: 'Xem Phụ lục I.' },
        { text: ' nhiệm vụ.' },
      ],
    },
    { kind: 'heading', level: 3, text: 'Nhiệm vụ quá hạn' },
    { kind: 'paragraph', text: '- Phòng Tư pháp: 01 nhiệm vụ.' },
    { kind: 'heading', level: 1, text: 'Nhiệm vụ quý II' },
    { kind: 'paragraph', text: 'Trên đây là báo cáo của Ủy ban nhân dân huyện.' },
  ],
  signature: { authority: 'TM. ỦY BAN NHÂN DÂN', lines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Nguyễn Văn Hoài' },
  recipients: ['Như trên', 'Thường trực Huyện ủy', 'Lưu: VT, NV'],
  annexes: [
    {
      title: 'Tình hình thực hiện nhiệm vụ',
      orientation: 'landscape',
      blocks: [
        {
          kind: 'table',
          columns: [
            { heading: 'STT', width: 1, align: 'center' },
            { heading: 'Nhiệm vụ', width: 30, align: 'both' },
            { heading: 'Kết quả', width: 10 },
          ],
          rows: [
            { cells: ['I', { text: 'Cải cách thể chế', span: 2 }], bold: true },
            { cells: ['1', 'Rà soát văn bản', 'Đã hoàn thành\n(Kế hoạch số 21/KH-UBND)'] },
          ],
        },
      ],
    },
    {
      title: 'Khắc phục tồn tại năm 2023',
      orientation: 'portrait',
      blocks: [{ kind: 'paragraph', text: 'Không có.' }],
    },
  ],
};

/** A part of a .docx as text. */
export function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

/** The printed text of a part, one string per paragraph that has any. */
export function textOf(xml: string): string[] {
  const unescaped = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) => [...paragraph.matchAll(/<w:t[ >][^<]*/g)].map(([run]) => run.replace(/^[^>]*>/, '')).join(''))
    .filter((text) => text !== '')
    .map((text) => unescaped(text).replaceAll('\u00a0', ' '));
}

/** The paragraph of a part that begins with a text. */
export function paragraphWith(xml: string, text: string): string {
  return (
    [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
      .map(([paragraph]) => paragraph)
      .find((p) => textOf(p)[0]?.startsWith(text)) ?? ''
  );
}
