import type { AcceptedProposal, Party } from './accepted.ts';

type Heading = Pick<AcceptedProposal, 'id' | 'deadlineType'> & { parties: Pick<Party, 'role'>[] };
type Numbered = Pick<AcceptedProposal, 'id' | 'no' | 'parentNo' | 'heading'>;

/** For each sub-item (a, b, 2.1 …) the id of its parent: the nearest row above it with that number under the same heading. */
export function parentsOf(proposals: Numbered[]): Map<string, string> {
  const latest = new Map<string, string>();
  const parents = new Map<string, string>();
  const place = ({ heading }: Numbered, no: string) => JSON.stringify([heading, no]);
  for (const proposal of proposals) {
    const parent = proposal.parentNo ? latest.get(place(proposal, proposal.parentNo)) : undefined;
    if (parent) parents.set(proposal.id, parent);
    if (proposal.no) latest.set(place(proposal, proposal.no), proposal.id);
  }
  return parents;
}

/**
 * The rows that only head their sub-items: they have some, but no lead or no deadline of their own. They become tasks
 * without assignments, since their sub-items carry the work.
 */
export function headingsOf(proposals: Heading[], parents: Map<string, string>): Set<string> {
  const withChildren = new Set(parents.values());
  const heads = proposals.filter(
    ({ id, parties, deadlineType }) =>
      withChildren.has(id) && (deadlineType === 'none' || !parties.some(({ role }) => role === 'lead')),
  );
  return new Set(heads.map(({ id }) => id));
}
