import type { FileChild } from 'docx';
import { bodyBlocks, type Extras } from './body.ts';
import { centeredText } from './centered-text.ts';
import { writeDate } from './date-line.ts';
import { formatDocumentNumber } from './document-number.ts';
import { roman } from './numbering.ts';
import type { Annex, OfficialDocument } from './official-document.ts';
import { millimetres, textWidth } from './page.ts';
import { ruleLine } from './rule-line.ts';
import { SIZE } from './styles.ts';

const RULE = millimetres(20);

/** An annex: the word "Phụ lục" (numbered when there are several), its title, which document it goes with, its blocks. */
export function annexBlocks(annex: Annex, index: number, document: OfficialDocument, extras: Extras): FileChild[] {
  const number = document.annexes.length > 1 ? ` ${roman(index + 1)}` : '';
  const width = textWidth(annex.orientation);
  const centered = (text: string, run: { bold?: boolean; italics?: boolean }) =>
    centeredText(text, width, { size: SIZE.title, ...run }).paragraph;
  return [
    centered(`Phụ lục${number}`, { bold: true }),
    centered(annex.title.toLocaleUpperCase('vi'), { bold: true }),
    centered(attachedTo(document), { italics: true }),
    ruleLine(RULE, width),
    centered('', {}),
    ...bodyBlocks(annex.blocks, extras, false),
  ];
}

/**
 * "(Kèm theo Báo cáo số 96/BC-UBND ngày … của …)", always the number and date of the parent document itself
 * (Nghị định 30/2020, Phụ lục I, phần I, III.1); dotted where a draft has none yet.
 */
function attachedTo({ typeName, number, symbol, date, year, issuerInSentence }: OfficialDocument): string {
  const type =
    typeName === ''
      ? 'Công văn'
      : typeName.charAt(0).toLocaleUpperCase('vi') + typeName.slice(1).toLocaleLowerCase('vi');
  const day = date === null ? `ngày … tháng … năm ${year}` : writeDate(date);
  return `(Kèm theo ${type} số ${formatDocumentNumber(number) || '…'}/${symbol} ${day} của ${issuerInSentence})`;
}
