import type { Rule } from './ink.ts';
import { type Matrix, move } from './matrix.ts';

/** Thicker than this, in points, a filled rectangle is a surface and not a ruling line. */
const thickest = 3.5;
/** Shorter than this, in points, a piece of line is a dot of a pattern or of a drawing. */
const shortest = 1;

interface Point {
  x: number;
  y: number;
}

/** The straight lines of a path: stroked, each of its sides; filled, the thin rectangles that word processors draw as borders. */
export function rulesOfPath(
  numbers: readonly number[],
  matrix: Matrix,
  paint: { stroke: boolean; fill: boolean },
): Rule[] {
  const rules: Rule[] = [];
  for (const points of straightPaths(numbers, matrix)) {
    const thin = paint.fill ? thinRectangle(points) : undefined;
    if (thin) rules.push(thin);
    else if (paint.stroke) rules.push(...sides(points));
  }
  return rules.filter((rule) => rule.to - rule.from >= shortest);
}

/** The parts of a pdfjs path (0 move, 1 line, 2 cubic, 3 quadratic, 4 close) that are made of straight lines only. */
function straightPaths(numbers: readonly number[], matrix: Matrix): Point[][] {
  const paths: Point[][] = [];
  let current: Point[] = [];
  const at = (i: number): Point => move(numbers[i] ?? 0, numbers[i + 1] ?? 0, matrix);
  for (let i = 0; i < numbers.length; ) {
    const command = numbers[i++];
    if (command === 0) {
      paths.push(current);
      current = [at(i)];
      i += 2;
    } else if (command === 1) {
      current.push(at(i));
      i += 2;
    } else if (command === 4) {
      const [first] = current;
      if (first) current.push(first);
    } else {
      // A curve: what was straight before it is no border.
      i += command === 2 ? 6 : 4;
      current = [];
    }
  }
  paths.push(current);
  return paths.filter((path) => path.length > 1);
}

function thinRectangle(points: readonly Point[]): Rule | undefined {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (height <= thickest && width > height)
    return { axis: 'horizontal', at: (top + bottom) / 2, from: left, to: right };
  if (width <= thickest && height > width) return { axis: 'vertical', at: (left + right) / 2, from: top, to: bottom };
  return undefined;
}

function sides(points: readonly Point[]): Rule[] {
  const rules: Rule[] = [];
  for (const [i, end] of points.entries()) {
    const start = points[i - 1];
    if (!start) continue;
    const [dx, dy] = [Math.abs(end.x - start.x), Math.abs(end.y - start.y)];
    if (dy < 0.5 && dx > dy) {
      rules.push({ axis: 'horizontal', at: start.y, from: Math.min(start.x, end.x), to: Math.max(start.x, end.x) });
    } else if (dx < 0.5 && dy > dx) {
      rules.push({ axis: 'vertical', at: start.x, from: Math.min(start.y, end.y), to: Math.max(start.y, end.y) });
    }
  }
  return rules;
}
