import { type AcceptedProposal, leadsOf } from './accepted.ts';

/** One unit's share of a task: `occurrence` is 0 for a task done once, 1, 2 … for the dates of a recurring one. */
export interface Share {
  unitId: string;
  occurrence: number;
  dueOn: string | null;
}

/** Who a group's members are on the day of adoption, and who follows what an outside body leads. */
export interface Office {
  members: Map<string, string[]>;
  focalUnitId: string;
}

/**
 * The units that must carry out a task: its leads, groups opened to their members, each once. A task led only by
 * outside bodies is followed by the focal unit, which answers for it in the reports.
 */
export function leadUnitsOf(proposal: Pick<AcceptedProposal, 'parties'>, { members, focalUnitId }: Office): string[] {
  const units = new Set<string>();
  for (const { unitId, groupId } of leadsOf(proposal)) {
    if (unitId) units.add(unitId);
    for (const member of (groupId && members.get(groupId)) || []) units.add(member);
  }
  return units.size > 0 ? [...units] : [focalUnitId];
}

/** One share per unit and, for a recurring task, per date. */
export function sharesOf(units: string[], { occurrences, dueOn, deadlineType }: DatesOf): Share[] {
  const dates =
    deadlineType === 'recurring' && occurrences.length > 0
      ? occurrences.map((date, at) => ({ occurrence: at + 1, dueOn: date }))
      : [{ occurrence: 0, dueOn }];
  return units.flatMap((unitId) => dates.map((date) => ({ unitId, ...date })));
}

type DatesOf = Pick<AcceptedProposal, 'occurrences' | 'dueOn' | 'deadlineType'>;
