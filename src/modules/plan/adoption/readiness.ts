import type { Problem } from '../../../platform/errors.ts';
import { type AcceptedProposal, leadsOf } from './accepted.ts';
import { headingsOf, parentsOf } from './parents.ts';

/** What still keeps a plan from being adopted, a sentence per row; `field` is the id of the proposal to mend. */
export function problemsOf(proposals: AcceptedProposal[]): Problem[] {
  if (proposals.length === 0) return [{ key: 'plan.adopt.nothing' }];
  const headings = headingsOf(proposals, parentsOf(proposals));
  return proposals.flatMap((proposal) => problemsOfOne(proposal, headings.has(proposal.id)));
}

function problemsOfOne(proposal: AcceptedProposal, isHeading: boolean): Problem[] {
  const { id: field, no, title, deadlineType } = proposal;
  const params = { no, title: shorten(title) };
  if (!title) return [{ field, key: 'plan.adopt.noTitle', params }];
  if (isHeading) return [];
  const problems: Problem[] = [];
  const leads = leadsOf(proposal);
  if (leads.length === 0) problems.push({ field, key: 'plan.adopt.noLead', params });
  for (const { words, unitId, groupId, outside } of leads) {
    if (!unitId && !groupId && !outside) {
      problems.push({ field, key: 'plan.adopt.unknownLead', params: { ...params, words } });
    }
  }
  if (deadlineType === 'none') problems.push({ field, key: 'plan.adopt.noDeadline', params });
  return problems;
}

/** The beginning of a long title, whole words. */
function shorten(title: string): string {
  return title.length <= 60 ? title : `${title.slice(0, 60).replace(/\s+\S*$/, '')}…`;
}
