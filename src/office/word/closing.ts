import { AlignmentType, Paragraph, type Table, TextRun } from 'docx';
import type { OfficialDocument, Signature } from './official-document.ts';
import { millimetres, textWidth } from './page.ts';
import { sideBySide } from './plain-table.ts';
import { points, SIZE } from './styles.ts';

const RIGHT = millimetres(85);
const LEFT = textWidth('portrait') - RIGHT;
/** Room for the signature and the seal above the signer's name. */
const SIGNING_ROOM = millimetres(26);

/** Cells 7 and 9b: recipients on the left, signature on the right, in one row that no page break cuts. */
export function closing({ recipients, signature }: OfficialDocument): Table {
  return sideBySide([LEFT, RIGHT], [[recipientLines(recipients), signatureLines(signature)]]);
}

function recipientLines(recipients: readonly string[]): Paragraph[] {
  return [
    new Paragraph({
      spacing: { before: 120 },
      children: [new TextRun({ text: 'Nơi nhận:', bold: true, italics: true, size: points(SIZE.recipientsHeading) })],
    }),
    ...recipients.map(
      (name, i) =>
        new Paragraph({
          indent: { right: millimetres(4) },
          children: [
            new TextRun({ text: `- ${name}${i === recipients.length - 1 ? '.' : ';'}`, size: points(SIZE.recipients) }),
          ],
        }),
    ),
  ];
}

function signatureLines({ authority, lines, name }: Signature): Paragraph[] {
  const titles = [authority, ...lines].filter((line) => line !== '');
  return [
    ...titles.map((title, i) => signatureLine(title.toLocaleUpperCase('vi'), i === 0 ? 120 : 0)),
    signatureLine(name, SIGNING_ROOM),
  ];
}

function signatureLine(text: string, before: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before },
    children: [new TextRun({ text, bold: true, size: points(SIZE.signature) })],
  });
}
