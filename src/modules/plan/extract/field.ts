import { subjects } from '../../../office/head/subjects.ts';
import { fold } from '../../../office/words/fold.ts';
import { type Field, fields } from './extraction.ts';
import { fieldWords } from './field.words.ts';

interface Sign {
  field: Field;
  weight: number;
}

const named = 4;
const spoken = 2;
const weights = { names: named, subjects: spoken, hints: 1 } as const;
/** What stands first is what a title or heading is about; what follows is mostly its purpose or occasion. */
const first = 1;

const signs = new Map<string, Sign>();
for (const field of fields) {
  for (const kind of ['hints', 'subjects', 'names'] as const) {
    for (const words of fieldWords[field][kind]) signs.set(fold(words), { field, weight: weights[kind] });
  }
}
function anyOf(phrases: Iterable<string>): string {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((words) => words.replace(/ /g, '\\s+')).join('|')})(?![a-z0-9])`;
}

const anySign = new RegExp(`(?<![a-z0-9])${anyOf(signs.keys())}`, 'g');
/** "Phòng Tài chính - Kế hoạch" says who acts, not what it is about. */
const agency = new RegExp(`(?<![a-z])(?:phong|so|bo)\\s+${anyOf(subjects.map(fold))}`, 'g');

/** The field that the words speak of most, and how surely; of two alike the one named first. */
function weigh(text: string): { field: Field | null; weight: number } {
  const words = fold(text).replace(agency, '|').match(anySign) ?? [];
  const sums = new Map<Field, number>();
  let begun = false;
  for (const word of new Set(words.map((found) => found.replace(/\s+/g, ' ')))) {
    const sign = signs.get(word);
    if (!sign) continue;
    const begins: boolean = !begun && sign.weight >= spoken;
    begun ||= begins;
    sums.set(sign.field, (sums.get(sign.field) ?? 0) + sign.weight + (begins ? first : 0));
  }
  let best: { field: Field | null; weight: number } = { field: null, weight: 0 };
  for (const [field, weight] of sums) if (weight > best.weight) best = { field, weight };
  return best;
}

/** The field that a group's heading names or, failing that, speaks of; null where it speaks of none. */
export function fieldOfHeading(heading: string): Field | null {
  const { field, weight } = weigh(heading);
  return weight >= spoken ? field : null;
}

/** The field that a task's own words suggest, for tables without groups; null where they suggest none. */
export function fieldOfTask(title: string): Field | null {
  return weigh(title).field;
}

const headingStart =
  /^(?:cong tac|cai cach|hoan thien the che|the che|ve (?:cai cach|cong tac|the che)|linh vuc|nhom |nhiem vu|noi dung|xay dung(?: va|,) (?:phat trien|hoan thien)|xay dung (?:chinh quyen|nen hanh chinh|chinh phu)|phat trien chinh quyen|chinh quyen|chuyen doi so|hien dai hoa|chi dao|thu tuc|to chuc bo may|che do cong vu|cong vu|tai chinh cong|ung dung cong nghe|day manh (?:cai cach|chuyen doi so|ung dung)|nang cao)/;
/** Words of a heading besides those of its field: they say that something is done, not what. */
const around =
  /(?<![a-z])(?:cong tac|linh vuc|nhom|nhiem vu|noi dung|cai cach|xay dung|phat trien|hoan thien|nang cao|chat luong|thuc hien|quan ly|su dung|ap dung|theo doi|kiem soat|to chuc|thong tin|co che|he thong|van ban|nha nuoc|can bo|hanh chinh|nen|va|ve|cua|cho)(?![a-z])/g;

/** Whether the words name a field and say nothing besides: "Phân cấp, ủy quyền", "Theo dõi thi hành pháp luật". */
function isOnlyField(folded: string): boolean {
  const rest = folded.replace(anySign, (words) => ((signs.get(words)?.weight ?? 0) < spoken ? words : ' '));
  return !/[a-z0-9]/.test(rest.replace(around, ' '));
}

/** Whether a short title with nothing beside it is a group's heading rather than a task: it names a field, and no act. */
export function isFieldHeading(title: string): boolean {
  const folded = fold(title).trim();
  if (folded.split(/\s+/).length > 22 || /[.;]$/.test(folded)) return false;
  const { field, weight } = weigh(title);
  if (!field || weight < spoken) return false;
  const capitals = title === title.toUpperCase() && /\p{Lu}/u.test(title);
  return capitals || (headingStart.test(folded) && weight >= named) || isOnlyField(folded);
}
