import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/db.ts';
import { type Directory, unitDirectory } from '../../org/index.ts';
import { findPlan } from '../plan.queries.ts';
import type { SuggestedName } from './doubt-list.tsx';
import type { ReviewData } from './review.page.tsx';
import { type NameLine, namesOf, openDoubts, type ProposalLine, proposalLines } from './review.queries.ts';
import type { Show } from './review-address.ts';
import { sourcePlace } from './source.queries.ts';
import { partyValue, suggestParty } from './suggestion.ts';

/** Everything that the review of a plan's tasks shows. */
export async function reviewData(
  db: Db,
  actor: Actor,
  planId: string,
  day: string,
  { show, openId, doubtId, from }: { show?: Show; openId?: string; doubtId?: string; from?: string },
): Promise<ReviewData> {
  const plan = await findPlan(db, actor, planId, day);
  const [lines, doubts, directory, names] = await Promise.all([
    proposalLines(db, planId, day),
    openDoubts(db, planId),
    unitDirectory(db, plan.unitId, day),
    namesOf(db, planId, day),
  ]);
  const open = lines.find(({ id }) => id === openId);
  const doubt = doubts.find(({ id }) => id === doubtId);
  const read = doubt ?? open ?? lines[0];
  const place = read?.sourceBlock == null ? null : await sourcePlace(db, planId, read.sourceBlock, read.sourceRow);
  const words = doubt ? Object.values(doubt.params) : open ? wordsOf(open) : [];
  return {
    plan,
    lines,
    doubts,
    names: withSuggestions(directory, names),
    units: bodies(directory),
    show,
    from,
    open,
    place,
    words,
  };
}

/** The words of the document that became a proposal. */
function wordsOf({ title, product, deadlineText, parties }: ProposalLine): string[] {
  return [title, product, deadlineText, ...parties.map(({ words }) => words)].filter(Boolean);
}

/** Names with the unit or group that each may mean. */
export function withSuggestions(directory: Directory, names: NameLine[]): SuggestedName[] {
  return names.map((name) => {
    const found = name.match === null && !name.outside ? suggestParty(directory, name.words) : null;
    return { ...name, suggestion: found && { value: partyValue(found.party), name: found.name } };
  });
}

/** All units and groups that may lead a task, by name, as a list to choose from. */
function bodies({ groups, units }: Directory): { value: string; label: string }[] {
  return [...groups, ...units].map(({ name }) => ({ value: name, label: name }));
}
