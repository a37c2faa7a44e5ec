import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { unitNear } from '../../org/index.ts';
import type { Scope } from './list/rows.ts';
import { type PlanProgress, planProgress } from './plan-progress.ts';

/** The plan of a government that was merged into another one, which answers for it from then on. */
export interface EarlierPlan {
  id: string;
  name: string;
  plan: PlanProgress['plan'];
}

/** A government and those that were merged into it by the day. */
export async function governmentsAnsweredFor(db: Db | Tx, governmentId: string, day: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select a.id from units_answered_for(${governmentId}, ${day}::date) a (id)
    where exists (select from unit_version v where v.unit_id = a.id and v.kind in ('province', 'district', 'commune'))`.execute(
    db,
  );
  return found.rows.map(({ id }) => id);
}

/** How the plans of the year that came with mergers stand as of the day, by name; they are not part of the government's own. */
export async function earlierPlans(db: Db | Tx, scope: Scope): Promise<EarlierPlan[]> {
  const ids = await governmentsAnsweredFor(db, scope.governmentId, scope.day);
  const plans = await Promise.all(
    ids
      .filter((id) => id !== scope.governmentId)
      .map(async (id) => {
        const { plan } = await planProgress(db, { ...scope, governmentId: id });
        return { id, name: (await unitNear(db, id, scope.day))?.name ?? '—', plan };
      }),
  );
  return plans.filter(({ plan }) => plan.total > 0).toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
}
