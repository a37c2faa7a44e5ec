import type { getResolvedPDFJS } from 'unpdf';
import type { Font } from './fonts.ts';
import type { Rule } from './ink.ts';
import { compose, type Matrix, toMatrix, toNumbers } from './matrix.ts';
import { drawText, newPen, type Pen, placePen } from './pen.ts';
import { rulesOfPath } from './strokes.ts';

type Operators = Awaited<ReturnType<typeof getResolvedPDFJS>>['OPS'];

interface Sheet {
  known: Operators;
  pen: Pen;
  rules: Rule[];
  page: Matrix;
  saved: { page: Matrix; pen: Pen }[];
  fontNamed: (name: string) => Font;
}

/** Draws a page's operators and tells which glyphs and straight lines came on paper, in the space of `viewport`. */
export function drawPage(
  known: Operators,
  operators: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  viewport: Matrix,
  fontNamed: (name: string) => Font,
): { glyphs: Pen['glyphs']; rules: Rule[] } {
  const sheet: Sheet = { known, pen: newPen(), rules: [], page: viewport, saved: [], fontNamed };
  for (const [i, operator] of operators.fnArray.entries()) {
    const args = operators.argsArray[i];
    draw(sheet, operator, Array.isArray(args) ? args : []);
  }
  return { glyphs: sheet.pen.glyphs, rules: sheet.rules };
}

function draw(sheet: Sheet, operator: number, args: readonly unknown[]): void {
  const { pen, known } = sheet;
  const [first, second] = args;
  const [x, y] = [numberOf(first), numberOf(second)];
  switch (operator) {
    case known.save:
      sheet.saved.push({ page: sheet.page, pen: { ...pen } });
      break;
    case known.restore:
    case known.paintFormXObjectEnd: {
      const saved = sheet.saved.pop();
      if (saved) Object.assign(sheet, { page: saved.page, pen: { ...saved.pen, glyphs: pen.glyphs } });
      break;
    }
    case known.transform:
      sheet.page = compose(toMatrix(args), sheet.page);
      break;
    case known.paintFormXObjectBegin:
      sheet.saved.push({ page: sheet.page, pen: { ...pen } });
      sheet.page = compose(toMatrix(first), sheet.page);
      break;
    case known.constructPath: {
      const paint = paintBy(known, x);
      const [path] = Array.isArray(second) ? second : [];
      if (paint.stroke || paint.fill) sheet.rules.push(...rulesOfPath(toNumbers(path), sheet.page, paint));
      break;
    }
    case known.beginText:
      placePen(pen, [1, 0, 0, 1, 0, 0]);
      break;
    case known.setTextMatrix:
      placePen(pen, toMatrix(Array.isArray(first) || first instanceof Float32Array ? first : args));
      break;
    case known.setLeadingMoveText:
      pen.leading = -y;
      placePen(pen, compose([1, 0, 0, 1, x, y], pen.line));
      break;
    case known.moveText:
      placePen(pen, compose([1, 0, 0, 1, x, y], pen.line));
      break;
    case known.nextLine:
      placePen(pen, compose([1, 0, 0, 1, 0, -pen.leading], pen.line));
      break;
    case known.setFont:
      if (typeof first === 'string') pen.font = sheet.fontNamed(first);
      if (typeof second === 'number') pen.size = second;
      break;
    case known.showText:
      drawText(pen, first, sheet.page);
      break;
    default:
      setSpacing(sheet, operator, x);
  }
}

function setSpacing({ pen, known }: Sheet, operator: number, value: number): void {
  if (operator === known.setCharSpacing) pen.charSpacing = value;
  else if (operator === known.setWordSpacing) pen.wordSpacing = value;
  else if (operator === known.setHScale) pen.stretch = value / 100;
  else if (operator === known.setLeading) pen.leading = value;
  else if (operator === known.setTextRise) pen.rise = value;
  else if (operator === known.setTextRenderingMode) pen.thickened = value === 2;
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function paintBy(known: Operators, operator: number): { stroke: boolean; fill: boolean } {
  const both = [known.fillStroke, known.eoFillStroke, known.closeFillStroke, known.closeEOFillStroke];
  return {
    stroke: [known.stroke, known.closeStroke, ...both].includes(operator),
    fill: [known.fill, known.eoFill, ...both].includes(operator),
  };
}
