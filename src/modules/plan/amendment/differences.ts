import { formatDate } from '../../../platform/i18n.ts';
import type { Party } from '../adoption/accepted.ts';
import { joinNames } from '../review/parties.ts';

/** What a plan says of a task, as far as an amendment can change it. */
export interface TaskWording {
  field: string | null;
  title: string;
  product: string;
  deadlineText: string;
  deadlineType: string;
  dueOn: string | null;
  parties: Omit<Party, 'outside'>[];
}

export type ChangedPart = 'title' | 'product' | 'field' | 'deadline' | 'lead' | 'coordinating';

/** One part of a task before and after an amendment, as it reads; the field as its code. */
export interface Difference {
  part: ChangedPart;
  before: string;
  after: string;
}

const parts: Record<ChangedPart, { shown: (task: TaskWording) => string; compared?: (task: TaskWording) => string }> = {
  title: { shown: ({ title }) => title, compared: ({ title }) => plain(title) },
  product: { shown: ({ product }) => product, compared: ({ product }) => plain(product) },
  field: { shown: ({ field }) => field ?? '' },
  deadline: {
    shown: ({ deadlineText, dueOn }) => (dueOn ? `${deadlineText} (${formatDate(dueOn)})` : deadlineText),
    compared: ({ deadlineText, deadlineType, dueOn }) => JSON.stringify([plain(deadlineText), deadlineType, dueOn]),
  },
  lead: { shown: namesOf('lead'), compared: bodiesOf('lead') },
  coordinating: { shown: namesOf('coordinating'), compared: bodiesOf('coordinating') },
};

/** What an amendment changes in a task, part by part; other spaces, capitals or spellings of the same body are no change. */
export function differences(before: TaskWording, after: TaskWording): Difference[] {
  // The keys of `parts` are exactly the parts.
  const names = Object.keys(parts) as ChangedPart[];
  return names.flatMap((part) => {
    const { shown, compared = shown } = parts[part];
    return compared(before) === compared(after) ? [] : [{ part, before: shown(before), after: shown(after) }];
  });
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s.;,]+$/, '');
}

function namesOf(role: Party['role']) {
  return ({ parties }: TaskWording) =>
    joinNames(parties.filter((party) => party.role === role).map(({ words }) => words));
}

function bodiesOf(role: Party['role']) {
  return ({ parties }: TaskWording) =>
    [
      ...new Set(
        parties
          .filter((party) => party.role === role)
          .map(({ unitId, groupId, words }) => unitId ?? groupId ?? plain(words)),
      ),
    ]
      .sort()
      .join();
}
