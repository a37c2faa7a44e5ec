import { headingsOf, parentsOf } from '../adoption/parents.ts';
import type { ProposalLine } from './review.queries.ts';
import type { Show } from './review-address.ts';

/** What the review says of its rows. */
export interface Looks {
  /** Whether a row is coloured for a look. */
  needsLook(line: ProposalLine): boolean;
  /** The rows that a filter shows. */
  shown(show: Show | undefined): ProposalLine[];
}

/** Judges the rows of a plan as the adoption will: rows that only head their sub-items need no lead and no deadline. */
export function looksOf(lines: ProposalLine[]): Looks {
  const accepted = lines.filter((line) => line.accepted);
  const headings = headingsOf(accepted, parentsOf(accepted));
  const works = (line: ProposalLine) => line.accepted && !headings.has(line.id);
  const tests: Record<Show, (line: ProposalLine) => boolean> = {
    look: (line) => line.accepted && (line.doubts > 0 || tests.lead(line) || tests.deadline(line)),
    lead: (line) => works(line) && unknownLead(line),
    deadline: (line) => works(line) && line.deadlineType === 'none',
    dropped: (line) => !line.accepted,
  };
  return { needsLook: tests.look, shown: (show) => (show ? lines.filter(tests[show]) : lines) };
}

function unknownLead({ parties }: ProposalLine): boolean {
  const leads = parties.filter(({ role }) => role === 'lead');
  return leads.length === 0 || leads.some(({ match, outside }) => match === null && !outside);
}

/** The rows of one page. */
export interface Slice {
  lines: ProposalLine[];
  /** The first rows of the pages before and after this one. */
  previous: string | undefined;
  next: string | undefined;
}

const pageSize = 200;

/** The page of rows that holds a row; the first one where it is not said. */
export function sliceAt(lines: ProposalLine[], id: string | undefined): Slice {
  const at = Math.max(
    0,
    lines.findIndex((line) => line.id === id),
  );
  const from = at - (at % pageSize);
  const previous = from > 0 ? lines[from - pageSize]?.id : undefined;
  return { lines: lines.slice(from, from + pageSize), previous, next: lines[from + pageSize]?.id };
}
