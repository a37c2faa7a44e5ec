import { sql } from 'kysely';
import type { Actor } from '../../../../platform/actor.ts';
import type { Tx } from '../../../../platform/db/db.ts';
import { translator } from '../../../../platform/i18n.ts';
import { closeNotices, notify } from '../../../inbox/index.ts';
import { planName } from '../../plan.name.ts';
import { vi } from '../../plan.vi.ts';
import { joinUnitName } from '../unit-name.ts';

// What a notice was called stays as it was written, so it is in the office's language.
const t = translator(vi, 'vi');

interface Share {
  unitId: string;
  unit: string;
  assigned: number;
  amended: number;
  cancelled: number;
}

/**
 * Tells each unit in one notice what an adoption or an amendment gave it, changed or took from it, as this transaction has
 * written it into the histories; what was open about cancelled assignments is settled.
 */
export async function tellOfPlan(tx: Tx, actor: Actor, planId: string, day: string): Promise<void> {
  // Everything that one transaction writes bears its time.
  const written = sql`
    from assignment_event e
    join assignment a on a.id = e.assignment_id
    join task t on t.id = a.task_id
    where t.plan_id = ${planId} and e.at = now()`;
  const found = await sql<Share>`
    select a.unit_id as "unitId", u.name as unit, a.assigned, a.amended, a.cancelled
    from (
      select a.unit_id, min(a.year)::int as year, count(*) filter (where e.kind = 'assigned')::int as assigned,
             count(*) filter (where e.kind = 'amended')::int as amended,
             count(*) filter (where e.kind = 'cancelled')::int as cancelled
      ${written} group by a.unit_id
    ) a ${joinUnitName(day)}
    order by a.unit_id`.execute(tx);
  const plan = await tx
    .selectFrom('plan')
    .where('id', '=', planId)
    .select(['year', 'number', 'symbol', 'issued_on as issuedOn'])
    .executeTakeFirstOrThrow();
  const about = { subjectId: planId, occasion: 'adoption', title: planName(t, plan), href: '/my-tasks' };
  const given = found.rows.filter(({ assigned }) => assigned > 0);
  const changed = found.rows.filter(({ amended, cancelled }) => amended + cancelled > 0);
  await notify(
    tx,
    actor,
    'assigned',
    given.map(({ unitId, unit, assigned }) => ({ ...about, unitId, params: { unit, count: assigned } })),
    { day },
  );
  await notify(
    tx,
    actor,
    'amended',
    changed.map(({ unitId, unit, amended, cancelled }) => ({
      ...{ ...about, unitId },
      params: { unit, changed: amended, cancelled },
    })),
    { day },
  );
  const gone = await sql<{ id: string }>`select a.id ${written} and e.kind = 'cancelled'`.execute(tx);
  await closeNotices(
    tx,
    gone.rows.map(({ id }) => id),
  );
}
