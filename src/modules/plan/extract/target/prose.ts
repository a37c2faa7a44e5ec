import { fold } from '../../../../office/words/fold.ts';
import type { TargetProposal } from '../extraction.ts';
import { fieldOfHeading, fieldOfTask } from '../field.ts';
import { type Passage, sectionKind } from '../outline.ts';
import { levelAt, levelReader, namesLevel } from './level.ts';
import { type Quantity, readQuantities } from './quantity.ts';

const acts =
  /(?:thanh lap(?: moi)?|to chuc|xay dung|(?<![a-z])co|phat trien|giam|tang|thuc hien|(?<![a-z])mo|ban hanh|cong nhan|trien khai|dao tao|hoan thanh|them|moi|binh quan|(?<![a-z])dat|thu hut|bo tri|nang|gui|nhan rong|duy tri)\s*(?:duoc|moi|dat|len|them|muc|so)?\s*$/;
/** A number at the head of its clause, after a verb of any kind; after these words it only describes something. */
const begins = /^(?:[a-z]+ ){1,3}$/;
const describes = /(?<![a-z])(?:cua|tai|trong|voi|theo|gom|cho|cac|nhung|tu|den|thu|lan|nam|khoi|nhom|ca|sau|hon)\s*$/;

/** Whether a number with a unit other than per cent is something to reach, not just part of the wording. */
function isAimed(quantity: Quantity, previous: boolean, inTargets: boolean): boolean {
  if (quantity.unit === '%') return true;
  if (quantity.said && !/(?<![a-z])tu\s*$/.test(quantity.lead)) return true;
  if (quantity.perTime || /(?<![a-z])(?:dat|tu)\s*$/.test(quantity.lead)) return true;
  if (!inTargets) return false;
  if (begins.test(quantity.lead) && !describes.test(quantity.lead)) return true;
  return acts.test(quantity.lead) || (previous && /^[^.;]{0,60}(?:,|\sva)\s*$/.test(quantity.lead));
}

const rank =
  /nhom (?:dung )?(?:dau|\d)|(?<![a-z])top\s*\d|thu hang|xep (?:thu|hang|vi tri)|vi tri thu|dan dau|dung (?:thu|dau)/;
const rated =
  /xep loai|dat loai|(?:dat|xep|o) (?:muc )?(?:tot|kha|xuat sac)(?![a-z])|hoan thanh (?:tot|xuat sac) nhiem vu/;
const changed =
  /(?:tang|giam|cao hon|cai thien|nang|giu vung|duy tri|phan dau)[^.]{0,160}(?:so voi|hon nam|nam truoc|(?:mot|\d+) bac|thu bac)/;

function kindWithoutNumber(folded: string): TargetProposal['kind'] | null {
  if (rank.test(folded)) return 'rank';
  if (rated.test(folded)) return 'class';
  return changed.test(folded) ? 'change' : null;
}

/** The sentences and clauses of a passage; a target's words end with its clause. */
function clausesOf(text: string): string[] {
  return text
    .split(/(?<=[^\s.]{2}[.!?])\s+(?=[\p{Lu}\d"“(])|;\s*|(?<=\.)\s+[-–+]\s+/u)
    .map((clause) => clause.trim())
    .filter(Boolean);
}

function targetsOf(
  clause: string,
  passage: Passage,
  inTargets: boolean,
  above: TargetProposal['level'],
): TargetProposal[] {
  const folded = fold(clause);
  const headings = passage.sections.toReversed();
  const named = headings.map(fieldOfHeading).find((field) => field !== null);
  const common = { text: clause, field: named ?? fieldOfTask(clause), source: passage.source };
  const targets: TargetProposal[] = [];
  const quantities = readQuantities(folded);
  quantities.forEach((quantity, at) => {
    const { comparator, value, unit } = quantity;
    if (!isAimed(quantity, targets.length > 0, inTargets) || /\(doi voi[^)]*$/.test(folded.slice(0, quantity.at)))
      return;
    const kind = unit === 'bậc' ? 'change' : 'number';
    targets.push({
      ...common,
      comparator,
      value,
      unit,
      level: levelAt(folded, quantity, quantities[at + 1]) || (namesLevel(folded) ? '' : above),
      kind,
    });
  });
  const kind = targets.length === 0 && inTargets ? kindWithoutNumber(folded) : null;
  return kind ? [{ ...common, comparator: null, value: null, unit: '', level: '', kind }] : targets;
}

/**
 * Reads the targets in a plan's prose, one for each number to be reached: all of them under its headings of targets,
 * under those of tasks only the percentages and what has a comparator. Targets without a number are kept as text.
 */
export function readProseTargets(passages: Passage[]): TargetProposal[] {
  const known = passages.some((passage) => passage.heading && sectionKind([passage.text]) !== '');
  const levelAbove = levelReader();
  return passages.flatMap((passage) => {
    const above = levelAbove(passage);
    if (passage.heading) return [];
    const kind = sectionKind(passage.sections);
    if (kind !== 'target' && kind !== 'task' && known) return [];
    return clausesOf(passage.text).flatMap((clause) => targetsOf(clause, passage, kind !== 'task', above));
  });
}
