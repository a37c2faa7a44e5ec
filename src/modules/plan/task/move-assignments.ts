import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { closeNotices } from '../../inbox/index.ts';
import type { Handover, MoveReason, UnitMove } from '../../org/index.ts';
import { isOpen, lockShares, openShares } from './open-shares.ts';
import { type MovedShare, type OpenShare, shareOut } from './share-out.ts';
import { writeHistory } from './task-event.ts';

/** Open assignments go with their units when these are reorganised. */
export const assignmentHandover: Handover = { count: countOpen, countDirected, move: moveAssignments };

async function countOpen(db: Db | Tx, unitIds: string[], day: string): Promise<Map<string, number>> {
  const found = await sql<{ id: string; count: number }>`
    select a.unit_id as id, count(*)::int as count from assignment a
    where a.unit_id = any (${unitIds}::uuid[]) and ${isOpen(day)} group by a.unit_id`.execute(db);
  return new Map(found.rows.map(({ id, count }) => [id, count]));
}

/** Open assignments of the plans that governments own, wherever they are. */
async function countDirected(db: Db | Tx, governmentIds: string[], day: string): Promise<Map<string, number>> {
  const found = await sql<{ id: string; count: number }>`
    select a.owner_id as id, count(*)::int as count from assignment a
    where a.owner_id = any (${governmentIds}::uuid[]) and ${isOpen(day)} group by a.owner_id`.execute(db);
  return new Map(found.rows.map(({ id, count }) => [id, count]));
}

/**
 * Moves open assignments to the units that take over; what is finished or cancelled stays. Where two shares of one task come
 * together one goes on, the other is cancelled and says so; without an heir a unit's shares and a government's plan are cancelled.
 */
export async function moveAssignments(tx: Tx, actor: Actor, moves: UnitMove[], reason: MoveReason): Promise<number> {
  await lockShares(tx, moves);
  const shares = await openShares(tx, moves, reason.day);
  const { moved, merged, dropped, revived } = shareOut(shares);
  await takeAlong(tx, moved);
  await cancel(tx, [...merged, ...dropped], reason.day);
  await revive(tx, revived);
  const handed = await renewHolders(tx, moves);
  await closeNotices(
    tx,
    [...merged, ...dropped].map(({ id }) => id),
  );
  const line = ({ id, from }: OpenShare, to: string | null) => ({
    assignment_id: id,
    note: reason.words,
    unit_before: from,
    unit_after: to,
  });
  const taken = new Set(moved.map(({ id }) => id));
  // Where the unit itself goes on, it is its government that changed.
  const along = handed
    .filter(({ id }) => !taken.has(id))
    .map(({ id, before, after }) => ({
      assignment_id: id,
      note: reason.words,
      unit_before: before,
      unit_after: after,
    }));
  await writeHistory(tx, actor, 'moved', [...moved.map((share) => line(share, share.to)), ...along]);
  await writeHistory(
    tx,
    actor,
    'cancelled',
    [...merged, ...dropped].map((share) => line(share, share.to)),
  );
  return moved.length + merged.length + dropped.length;
}

async function takeAlong(tx: Tx, moved: MovedShare[]): Promise<void> {
  await sql`
    update assignment a set unit_id = m.to_id, occurrence = m.occurrence, version = a.version + 1
    from unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ to }) => to)}::uuid[],
                ${moved.map(({ occurrence }) => occurrence)}::smallint[]) m (id, to_id, occurrence)
    where a.id = m.id`.execute(tx);
}

async function cancel(tx: Tx, shares: OpenShare[], day: string): Promise<void> {
  await sql`
    update assignment set cancelled_on = ${day}::date, version = version + 1
    where id = any (${shares.map(({ id }) => id)}::uuid[])`.execute(tx);
}

/** The heir had been freed of this task: it takes it up again as far as the other had come. */
async function revive(tx: Tx, revived: OpenShare[]): Promise<void> {
  await sql`
    update assignment a
    set cancelled_on = null, percent = m.percent, due_on = coalesce(m.due_on, a.due_on), version = a.version + 1
    from unnest(${revived.map(({ heldId }) => heldId)}::uuid[], ${revived.map(({ percent }) => percent)}::int[],
                ${revived.map(({ dueOn }) => dueOn)}::date[]) m (id, percent, due_on)
    where a.id = m.id`.execute(tx);
}

/** An assignment that came from one government to another. */
interface HandedOn {
  id: string;
  before: string | null;
  after: string | null;
}

/** Open assignments stand with the government that their unit belongs to now; both governments' counts are counted anew. */
async function renewHolders(tx: Tx, moves: UnitMove[]): Promise<HandedOn[]> {
  const units = [...new Set(moves.flatMap(({ to }) => to ?? []))];
  const changed = await sql<HandedOn>`
    with holder as materialized (
      select u as unit_id, government_of(u, ${today()}::date) as id from unnest(${units}::uuid[]) u
    ), old as (
      select a.id, a.holder_id as before, h.id as holder_id
      from holder h join assignment a on a.unit_id = h.unit_id
      where a.holder_id is distinct from h.id and ${isOpen(today())}
    )
    update assignment a set holder_id = old.holder_id from old where a.id = old.id
    returning a.id, old.before, a.holder_id as after`.execute(tx);
  const governments = [...new Set(changed.rows.flatMap(({ before }) => before ?? []))];
  await sql`select count_task_change(${governments}::uuid[])`.execute(tx);
  return changed.rows;
}
