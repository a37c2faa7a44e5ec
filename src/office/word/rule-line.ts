import { BorderStyle, LineRuleType, Paragraph } from 'docx';

/**
 * A thin line of `length` twips in the middle of a column `within` twips wide: an empty paragraph whose upper border is
 * as long as its indents leave, which Word, LibreOffice and WPS all draw alike. The rules of Nghị định 30/2020 forbid underlining.
 */
export function ruleLine(length: number, within: number): Paragraph {
  const side = Math.round((within - length) / 2);
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { before: 40, after: 0, line: 80, lineRule: LineRuleType.EXACT },
    run: { size: 4 },
  });
}

/** The length of the line under a name: between 1/3 and 1/2 of its longest printed line. */
export function shortRule(longestLine: number): number {
  return Math.round(longestLine * 0.4);
}

/** A paragraph without height, to keep apart what would otherwise meet: Word wants one after a table that ends a section. */
export function hairline(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } });
}
