import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { UnitMove } from '../../org/index.ts';
import type { OpenShare } from './share-out.ts';

/** Whether `assignment a` is open on a day. What is done every period is never finished: of past years it stays where it was. */
export const isOpen = (day: string) => sql<boolean>`
  a.confirmed_on is null and a.cancelled_on is null
  and (a.deadline_type <> 'continuous' or a.year >= extract(year from ${day}::date))`;

/**
 * Locks every share that a move may write, before it writes the first: acts lock theirs and then raise their governments' counts of
 * changes, and so must a move, or both would wait for each other in a ring.
 */
export async function lockShares(tx: Tx, moves: UnitMove[]): Promise<void> {
  const units = [...new Set(moves.flatMap(({ from, to }) => [from, to ?? from]))];
  const ended = moves.filter(({ to }) => to === null).map(({ from }) => from);
  await sql`
    select from assignment
    where (unit_id = any (${units}::uuid[]) or owner_id = any (${ended}::uuid[])) and confirmed_on is null
    order by id for update`.execute(tx);
}

/** The open shares that reorganised units have, and all of the plans of governments that end without an heir; locked. */
export async function openShares(tx: Tx, moves: UnitMove[], day: string): Promise<OpenShare[]> {
  const away = moves.filter(({ from, to }) => from !== to);
  const found = await sql<OpenShare>`
    with m as materialized (
      select * from unnest(${away.map(({ from }) => from)}::uuid[], ${away.map(({ to }) => to)}::uuid[]) m (from_id, to_id)
    ), orphaned as materialized (
      select a.id from m join assignment a on a.owner_id = m.from_id where m.to_id is null and ${isOpen(day)}
    ), share as (
      select a.id, m.to_id from m join assignment a on a.unit_id = m.from_id
      where ${isOpen(day)} and a.id not in (select id from orphaned)
      union all select id, null from orphaned
    )
    select a.id, a.task_id as "taskId", a.occurrence, a.unit_id as "from", m.to_id as "to", a.percent,
           a.submitted_on is not null as submitted, a.due_on as "dueOn", held.id as "heldId",
           held.cancelled_on is not null as "heldCancelled",
           held.submitted_on is not null as "heldSubmitted", held.confirmed_on is not null as "heldConfirmed",
           (select max(o.occurrence) from assignment o where o.task_id = a.task_id) as "lastOccurrence"
    from share m join assignment a on a.id = m.id
    left join assignment held on held.task_id = a.task_id and held.unit_id = m.to_id and held.occurrence = a.occurrence
    order by a.id
    for update of a`.execute(tx);
  return found.rows;
}
