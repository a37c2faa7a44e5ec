/** Text that stands together on a baseline, by where its ink begins and ends. */
export interface Piece {
  y: number;
  size: number;
  x0: number;
  x1: number;
}

/** Whether two things stand on one baseline, or one is a small figure raised over or sunk under that of the other. */
export function level(a: { y: number; size: number }, b: { y: number; size: number }): boolean {
  const [small, large] = [Math.min(a.size, b.size), Math.max(a.size, b.size)];
  return Math.abs(a.y - b.y) < large * (small < large * 0.85 ? 0.6 : 0.2);
}

/** Whether nothing stands close to the left of a piece. */
export function beginsLine(piece: Piece, pieces: readonly Piece[]): boolean {
  return !pieces.some((other) => other.x0 < piece.x0 && level(other, piece) && piece.x0 - other.x1 < piece.size * 2);
}

interface Sheet {
  pieces: readonly Piece[];
  starts: readonly Piece[];
  spaced: boolean;
}

/** Whether other lines begin where `right` begins, or white runs through the gap along several lines above or below. */
export function columnBetween(left: Piece, right: Piece, { pieces, starts, spaced }: Sheet): boolean {
  // Where each word is a piece, words can begin under an indent, and the gaps of a few lines stand above one another, by chance.
  const wordByWord = !spaced && right.x0 - left.x1 < left.size;
  const begins = starts.filter((other) => Math.abs(other.x0 - right.x0) < 0.7 && !level(other, right));
  if (begins.length >= 3 && !wordByWord) return true;
  const fewest = spaced ? 2 : 6;
  const reach = left.size * 12;
  const above = pieces.filter((other) => other.y < left.y - 1 && other.y > left.y - reach);
  const below = pieces.filter((other) => other.y > left.y + 1 && other.y < left.y + reach);
  return [above, below].some((near) => whiteBetween(left, right, near, fewest));
}

function whiteBetween(left: Piece, right: Piece, near: readonly Piece[], fewest: number): boolean {
  const beside = near.filter((other) => other.x1 > left.x0 && other.x0 < right.x1);
  const before = beside.filter((other) => other.x0 < left.x1);
  const after = beside.filter((other) => other.x1 > right.x0);
  if (linesOf(before) < fewest || linesOf(after) < fewest) return false;
  const from = Math.max(left.x1, ...before.map((other) => other.x1));
  const to = Math.min(right.x0, ...after.map((other) => other.x0));
  return to - from > 2;
}

function linesOf(pieces: readonly Piece[]): number {
  return new Set(pieces.map((piece) => Math.round(piece.y))).size;
}
