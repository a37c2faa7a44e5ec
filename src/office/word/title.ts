import type { Paragraph } from 'docx';
import { centeredText } from './centered-text.ts';
import type { OfficialDocument } from './official-document.ts';
import { textWidth } from './page.ts';
import { ruleLine, shortRule } from './rule-line.ts';
import { SIZE } from './styles.ts';

const WIDTH = textWidth('portrait');

/** Cell 5a: the type of document, its abstract and the line under it; nothing for a công văn, which has it under its number. */
export function title({ typeName, abstract }: OfficialDocument): Paragraph[] {
  if (!typeName) return [];
  const type = centeredText(typeName.toLocaleUpperCase('vi'), WIDTH, { size: SIZE.title, bold: true, before: 280 });
  const about = centeredText(abstract, WIDTH, { size: SIZE.title, bold: true });
  return [type.paragraph, about.paragraph, ruleLine(shortRule(about.longest), WIDTH)];
}
