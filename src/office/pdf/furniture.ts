import type { Line } from './lines.ts';

/** The free lines of a page: those outside ruled tables. */
export interface PageLines {
  width: number;
  height: number;
  lines: Line[];
}

/** How far from the upper and lower edge, as a share of the page's height, headers and footers reach. */
const margin = 0.1;
const pageNumber = /^(?:[-–]? ?\d{1,4} ?[-–]?|(?:trang|page)? ?\d{1,4} ?(?:\/|trên|of) ?\d{1,4}|trang ?\d{1,4})$/iu;

/** Takes away page numbers, and headers and footers that return on most pages. */
export function withoutFurniture<T extends PageLines>(pages: readonly T[]): T[] {
  const places = new Map<string, number>();
  for (const page of pages)
    for (const line of outermost(page)) places.set(placeOf(line), (places.get(placeOf(line)) ?? 0) + 1);
  const often = Math.max(3, pages.length / 2);
  return pages.map((page) => {
    const outer = outermost(page).filter(
      (line) => pageNumber.test(line.text) || (places.get(placeOf(line)) ?? 0) >= often,
    );
    return { ...page, lines: page.lines.filter((line) => !outer.includes(line)) };
  });
}

/** What stands alone on the first or the last line of a page, in its margin. */
function outermost({ lines, height }: PageLines): Line[] {
  const ys = lines.map((line) => line.y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return lines.filter((line) => {
    const level = lines.filter((other) => Math.abs(other.y - line.y) < line.size / 2);
    const first = line.y - top < 1 && line.y < height * margin;
    const last = bottom - line.y < 1 && line.y > height * (1 - margin);
    return (first || last) && level.length <= 2;
  });
}

/** The same for the same words at the same height, whatever numbers are in them. */
function placeOf(line: Line): string {
  return `${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, '#')}`;
}
