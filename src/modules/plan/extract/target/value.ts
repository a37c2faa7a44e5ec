import { fold } from '../../../../office/words/fold.ts';
import type { TargetProposal } from '../extraction.ts';
import { readQuantities } from './quantity.ts';

/** What a cell of a table of targets says. */
export type Aim = Pick<TargetProposal, 'comparator' | 'value' | 'unit' | 'kind'>;

const figure = /^[^\d]{0,40}\d/;
const rank = /top|nhom|thu hang|xep (?:thu|hang)|dan dau/;
const change = /tang|giam|cao hon|thap hon|cai thien|bang nam/;

/** The unit of measure as a word: "Tỷ lệ %" is "%", other words are kept in lower case. */
export function unitOf(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.includes('%') || /^(?:tỷ|tỉ) lệ$/i.test(plain) ? '%' : plain.toLowerCase();
}

/**
 * Reads a cell such as "≥ 98,5", "1.250,5", "Từ 06 trở lên", "Không quá 1", "03 cuộc", "Tốt". `measure` is the unit of the
 * table's own column. Null where the cell is empty.
 */
export function readAim(text: string, measure: string, name: string): Aim | null {
  const folded = fold(text).replace(/\s+/g, ' ').trim();
  if (!folded || /^[-.…x]+$/.test(folded)) return null;
  const wordy = /[a-z]{2}/.test(folded);
  if (rank.test(folded) || (wordy && change.test(folded) && !/%/.test(folded))) {
    return { comparator: null, value: null, unit: '', kind: rank.test(folded) ? 'rank' : 'change' };
  }
  if (!figure.test(folded)) return { comparator: null, value: null, unit: '', kind: 'class' };
  const inCell = readQuantities(folded)[0];
  // A number that stands alone takes the column's unit; "%" serves only to have it read as a quantity.
  const [bare] = inCell ? [] : readQuantities(`${fold(name)} ${folded.replace(/(\d)(?=\D*$)/, '$1%')}`).slice(-1);
  const read = inCell ?? bare;
  if (!read) return { comparator: null, value: null, unit: '', kind: 'class' };
  const unit = inCell?.unit || measure;
  const exact = !read.said && read.value === 100 && unit !== '%' ? '>=' : read.comparator;
  return { comparator: exact, value: read.value, unit, kind: 'number' };
}
