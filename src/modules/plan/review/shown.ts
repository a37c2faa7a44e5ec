import type { ProposalLine } from './review.queries.ts';
import type { Show } from './review-address.ts';

const unknownLead = ({ parties }: ProposalLine) => {
  const leads = parties.filter(({ role }) => role === 'lead');
  return leads.length === 0 || leads.some(({ match, outside }) => match === null && !outside);
};

const tests: Record<Show, (line: ProposalLine) => boolean> = {
  look: (line) => line.accepted && (line.doubts > 0 || unknownLead(line) || line.deadlineType === 'none'),
  lead: (line) => line.accepted && unknownLead(line),
  deadline: (line) => line.accepted && line.deadlineType === 'none',
  dropped: (line) => !line.accepted,
};

/** The rows that a filter of the review shows. */
export function shownLines(lines: ProposalLine[], show: Show | undefined): ProposalLine[] {
  return show ? lines.filter(tests[show]) : lines;
}

/** Whether a row is coloured for a look. */
export const needsLook = tests.look;
