import type { TargetProposal } from '../extraction.ts';
import { fieldOfHeading, fieldOfTask } from '../field.ts';
import { fold } from '../fold.ts';
import { type Passage, sectionKind } from '../outline.ts';
import { type Quantity, readQuantities } from './quantity.ts';

const acts =
  /(?:thanh lap(?: moi)?|to chuc|xay dung|(?<![a-z])co|phat trien|giam|tang|thuc hien|(?<![a-z])mo|ban hanh|cong nhan|trien khai|dao tao|hoan thanh|them|moi|binh quan|(?<![a-z])dat|thu hut|bo tri|nang|gui|nhan rong|duy tri)\s*(?:duoc|moi|dat|len|them|muc|so)?\s*$/;
const levels: [TargetProposal['level'], RegExp][] = [
  ['province', /cap tinh|cac so\b|so, (?:ban|nganh)/],
  ['district', /cap huyen|phong, (?:ban|nganh)|cac phong chuyen mon/],
  [
    'commune',
    /cap xa|(?:ubnd|uy ban nhan dan) (?:cac )?(?:xa|phuong)|(?<![a-z])cac (?:xa|phuong)\b|(?<![a-z])(?:xa|phuong), (?:phuong|thi tran|dac khu)/,
  ],
];

/** The administrative level that some words name, '' where they name none or several. */
export function levelOf(words: string): TargetProposal['level'] {
  const named = levels.filter(([, pattern]) => pattern.test(words));
  return named.length === 1 ? (named[0]?.[0] ?? '') : '';
}

const levelBefore =
  /(cap (?:tinh|huyen|xa))\s*(?:[:(]|dat|la|toi thieu|it nhat|khong duoi|tren|duoi|tu|co|>=|≥|>|\s)*$/;
/** Where what is counted ends and what is said of it begins. */
const predicate =
  /\s(?:duoc|dat|thuc hien|xay dung|ban hanh|phai|co|tham gia|su dung|bo tri|hoan thanh|to chuc|ket noi|trien khai|hai long)(?![a-z])/;

/** The level of one number: named right before it ("cấp huyện 80%"), in what it counts, or in what reaches it. */
function levelAt(folded: string, quantity: Quantity, next: Quantity | undefined): TargetProposal['level'] {
  const near = levelBefore.exec(quantity.lead)?.[1];
  if (near) return levelOf(near);
  const after = folded.slice(quantity.end, next?.at ?? folded.length);
  const counts = /^\s*(?:\/\s*[a-z]+\s*)?(?:tro len\s*)?[a-z]/.test(after) && !/^\s*(?:va|so voi)\s/.test(after);
  return levelOf(counts ? after.slice(0, predicate.exec(after)?.index) : quantity.lead);
}

/** Whether a number with a unit other than per cent is something to reach, not just part of the wording. */
function isAimed(quantity: Quantity, previous: boolean, inTargets: boolean): boolean {
  if (quantity.unit === '%') return true;
  if (quantity.said && !/(?<![a-z])tu\s*$/.test(quantity.lead)) return true;
  if (quantity.perTime || /(?<![a-z])(?:dat|tu)\s*$/.test(quantity.lead)) return true;
  if (!inTargets) return false;
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

function targetsOf(clause: string, passage: Passage, inTargets: boolean): TargetProposal[] {
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
    targets.push({ ...common, comparator, value, unit, level: levelAt(folded, quantity, quantities[at + 1]), kind });
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
  return passages.flatMap((passage) => {
    if (passage.heading) return [];
    const kind = sectionKind(passage.sections);
    if (kind !== 'target' && kind !== 'task' && known) return [];
    return clausesOf(passage.text).flatMap((clause) => targetsOf(clause, passage, kind !== 'task'));
  });
}
