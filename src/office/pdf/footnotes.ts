import type { Rule } from './ink.ts';
import type { Line } from './lines.ts';

/**
 * Takes away footnotes, as the .docx reader does: the lines at the foot of a page that begin with a bare number, under
 * the short rule with which word processors part them from the text.
 */
export function withoutFootnotes(lines: readonly Line[], rules: readonly Rule[]): Line[] {
  const left = Math.min(...lines.map((line) => line.x0));
  const right = Math.max(...lines.map((line) => line.x1));
  for (const { axis, at, from, to } of rules) {
    if (axis !== 'horizontal' || Math.abs(from - left) > 40 || to - from > (right - left) / 2) continue;
    const above = lines.filter((line) => line.y < at);
    const below = lines.filter((line) => line.y >= at);
    if (below.length < above.length && /^\d{1,3} ?\p{L}/u.test(below[0]?.text ?? '')) return above;
  }
  return [...lines];
}
