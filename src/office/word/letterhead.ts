import { AlignmentType, Paragraph, type Table, TextRun } from 'docx';
import { centeredText } from './centered-text.ts';
import { writeDateLine } from './date-line.ts';
import { formatDocumentNumber } from './document-number.ts';
import type { OfficialDocument } from './official-document.ts';
import { millimetres, textWidth } from './page.ts';
import { sideBySide } from './plain-table.ts';
import { ruleLine, shortRule } from './rule-line.ts';
import { points, SIZE } from './styles.ts';
import { boldWidth, evenLines } from './text-width.ts';

const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

// Wide enough for the country's name on one line, and for "Thành phố Hồ Chí Minh, ngày … tháng … năm …".
const RIGHT = millimetres(100);
const LEFT = textWidth('portrait') - RIGHT;
/** The left column's lines keep this clear of its edges. */
const CLEAR = millimetres(2);
const LEFT_TEXT = LEFT - 2 * CLEAR;
/** Number and date stand this far, in twips, below the lines of the names. */
const ABOVE_NUMBER = 60;

/** Cells 1 to 4 of the layout (country and motto, issuer, number, place and date) and, for a công văn, 5b under the number. */
export function letterhead(document: OfficialDocument): Table {
  return sideBySide(
    [LEFT, RIGHT],
    [
      [issuerCell(document), countryCell()],
      [numberCell(document), [dateLine(document)]],
    ],
  );
}

function issuerCell({ parentIssuer, issuer }: OfficialDocument): Paragraph[] {
  const names = nameLines(issuer);
  const longest = Math.max(...names.map((line) => boldWidth(line, SIZE.issuer)));
  const size = points(SIZE.issuer);
  return [
    ...(parentIssuer ? nameLines(parentIssuer).map((line) => centred(line, { size })) : []),
    ...names.map((line) => centred(line, { size, bold: true })),
    ruleLine(shortRule(longest), LEFT),
  ];
}

function countryCell(): Paragraph[] {
  return [
    centred(COUNTRY, { size: points(SIZE.country), bold: true }),
    centred(MOTTO, { size: points(SIZE.motto), bold: true }),
    ruleLine(boldWidth(MOTTO, SIZE.motto), RIGHT),
  ];
}

function dateLine({ place, date, year }: OfficialDocument): Paragraph {
  return centred(writeDateLine(place, date, year), { size: points(SIZE.dateLine), italics: true }, ABOVE_NUMBER);
}

function numberCell({ number, symbol, typeName, abstract }: OfficialDocument): Paragraph[] {
  const written = `Số: ${formatDocumentNumber(number) || '       '}/${symbol}`;
  const line = centred(written, { size: points(SIZE.number) }, ABOVE_NUMBER);
  if (typeName) return [line];
  return [line, centeredText(`V/v ${abstract}`, LEFT, { size: SIZE.about, before: 120, clear: CLEAR }).paragraph];
}

/** The printed lines of a name in capitals: as the data breaks it, else before the place of a people's committee, else evenly. */
function nameLines(name: string): string[] {
  return name
    .toLocaleUpperCase('vi')
    .split('\n')
    .flatMap((line) => {
      const [, body, place] = /^((?:ỦY BAN|HỘI ĐỒNG) NHÂN DÂN) (.+)$/u.exec(line) ?? [];
      const fits = boldWidth(line, SIZE.issuer) <= LEFT_TEXT;
      return fits || !body || !place
        ? evenLines(line, SIZE.issuer, LEFT_TEXT)
        : [body, ...evenLines(place, SIZE.issuer, LEFT_TEXT)];
    });
}

function centred(text: string, run: { size: number; bold?: boolean; italics?: boolean }, before = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before },
    children: [new TextRun({ text, ...run })],
  });
}
