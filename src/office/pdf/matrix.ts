/** A plane transformation as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The transformation that does `first` and then `then`. */
export function compose(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [A, B, C, D, E, F] = then;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** Where the point (x, y) comes to stand. */
export function move(x: number, y: number, [a, b, c, d, e, f]: Matrix): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The matrix held by a list of six numbers (an array or a typed array); the identity for anything else. */
export function toMatrix(list: unknown): Matrix {
  const [a, b, c, d, e, f] = toNumbers(list);
  if (a === undefined || b === undefined || c === undefined) return identity;
  if (d === undefined || e === undefined || f === undefined) return identity;
  return [a, b, c, d, e, f];
}

/** The numbers of an array or a typed array; nothing for anything else. */
export function toNumbers(list: unknown): number[] {
  if (list instanceof Float32Array || list instanceof Float64Array) return Array.from(list);
  return Array.isArray(list) ? list.filter((item) => typeof item === 'number') : [];
}
