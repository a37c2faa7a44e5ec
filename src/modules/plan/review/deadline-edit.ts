import { readDeadline } from '../extract/deadline/deadline.ts';
import type { Deadline, DeadlineType } from '../extract/extraction.ts';

/** What a form says about a deadline: the words, with the kind and the date that stand beside them. */
export interface TypedDeadline {
  text: string;
  type: DeadlineType;
  due: string | null;
}

/**
 * What a deadline becomes when a reviewer has edited it. New words are read again; a kind or a date that the reviewer
 * changed wins over what the words say, and a date given to words that had none makes the deadline fixed. `shown` is
 * what the form held when it was opened: it saves itself while it is typed in, so what is kept may be newer.
 */
export function editDeadline(kept: Deadline, shown: TypedDeadline, typed: TypedDeadline, year: number): Deadline {
  const base = typed.text === shown.text ? asShown(kept, shown, year) : readDeadline(typed.text, year);
  const dated = typed.due !== shown.due;
  const due = dated ? typed.due : base.due;
  if (typed.type !== shown.type) return ofType(typed.type, { ...base, due });
  const undated = base.type === 'none' || base.type === 'continuous';
  return { ...base, type: dated && due !== null && undated ? 'fixed' : base.type, due };
}

function asShown(kept: Deadline, { text, type, due }: TypedDeadline, year: number): Deadline {
  const { occurrences, event } = kept.type === type ? kept : ofType(type, readDeadline(text, year));
  return { text, type, due, occurrences, event };
}

/** A deadline made to be of a kind: only what that kind has is kept. */
export function ofType(type: DeadlineType, { text, due, occurrences, event }: Deadline): Deadline {
  const undated = type === 'continuous' || type === 'none' || type === 'recurring';
  return {
    text,
    type,
    due: undated ? null : due,
    occurrences: type === 'recurring' ? occurrences : [],
    event: type === 'event' || type === 'inherited' ? event || text : '',
  };
}
