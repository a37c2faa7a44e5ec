import type { Db } from '../../../platform/db/db.ts';
import { lineageOf, unitNear } from '../../org/index.ts';
import { governmentsAnsweredFor } from '../task/earlier-plans.ts';
import type { Scope } from '../task/list/rows.ts';
import { planProgress } from '../task/plan-progress.ts';

/** How many of how many tasks of plans were done by a day. */
export interface DoneBy {
  day: string;
  done: number;
  total: number;
}

/** A government of last year that this one was made of. */
export interface Predecessor {
  id: string;
  name: string;
}

/** This year's tasks beside those of the same government, or of all that became it, by the same day last year. */
export interface LastYear {
  now: DoneBy;
  before: DoneBy;
  predecessors: Predecessor[];
  /** Why the two cannot be compared; null where they can. */
  obstacle: 'parted' | 'new' | 'no-data' | null;
}

/** Compares a government's year with the last one, by lineage where it was reorganised in between. */
export async function compareWithLastYear(db: Db, { governmentId, year, day }: Scope): Promise<LastYear> {
  const dayBefore = sameDayLastYear(day);
  const lineage = await lineageOf(db, governmentId, dayBefore, day);
  const predecessors = await Promise.all(
    lineage.unitIds.map(async (id) => ({ id, name: (await unitNear(db, id, dayBefore))?.name ?? '—' })),
  );
  // The plans of those that were merged into it are its own by now.
  const now = await doneBy(db, await governmentsAnsweredFor(db, governmentId, day), year, day);
  const before = await doneBy(db, lineage.unitIds, year - 1, dayBefore);
  const sorted = predecessors.toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
  return { now, before, predecessors: sorted, obstacle: obstacleOf(lineage, now, before) };
}

function obstacleOf(lineage: { unitIds: string[]; whole: boolean }, now: DoneBy, before: DoneBy): LastYear['obstacle'] {
  if (lineage.unitIds.length === 0) return 'new';
  if (!lineage.whole) return 'parted';
  return now.total === 0 || before.total === 0 ? 'no-data' : null;
}

async function doneBy(db: Db, governmentIds: string[], year: number, day: string): Promise<DoneBy> {
  const plans = await Promise.all(
    governmentIds.map(async (governmentId) => (await planProgress(db, { governmentId, year, day })).plan),
  );
  const sum = (count: 'done' | 'total') => plans.reduce((all, plan) => all + plan[count], 0);
  return { day, done: sum('done'), total: sum('total') };
}

/** The same day a year before; the last of February for 29/02. */
export function sameDayLastYear(day: string): string {
  const [year = '', ...rest] = day.split('-');
  const same = `${Number(year) - 1}-${rest.join('-')}`;
  return same.endsWith('-02-29') ? `${same.slice(0, 8)}28` : same;
}
