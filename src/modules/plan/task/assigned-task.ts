import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Forbidden, Refused } from '../../../platform/errors.ts';
import { newId } from '../../../platform/id.ts';
import type { Field } from '../extract/extraction.ts';
import { tellUnits } from './news/tell-units.ts';
import { mayDirect } from './task.access.ts';
import { writeHistory } from './task-event.ts';

/** A task that the upper level gave in a document of its own, outside of the plan. */
export interface AssignedTask {
  title: string;
  product: string;
  field: Field | null;
  assigner: string;
  number: string;
  date: string;
  /** Null: to be done all year, reported each quarter. */
  dueOn: string | null;
  leadIds: string[];
  coordinatingIds: string[];
}

/**
 * Enters a task that the upper level assigned, one assignment per lead unit. Returns the task's id. Throws `Refused` when the
 * deadline lies before the assigning document, or a unit is not of this government.
 */
export async function assignFromAbove(
  db: Db,
  actor: Actor,
  governmentId: string,
  given: AssignedTask,
  day = today(),
): Promise<string> {
  if (!mayDirect(actor, { ownerId: governmentId })) throw new Forbidden();
  if (given.dueOn && given.dueOn < given.date)
    throw new Refused({ field: 'dueOn', key: 'task.error.dueBeforeDocument' });
  return db.transaction().execute(async (tx) => {
    const id = newId();
    const year = Number((given.dueOn ?? day).slice(0, 4));
    const deadline = { deadline_type: given.dueOn ? 'fixed' : 'continuous', due_on: given.dueOn };
    await tx
      .insertInto('task')
      .values({
        id,
        unit_id: governmentId,
        year,
        origin: 'assigned',
        ordinal: await nextOrdinal(tx, governmentId, year),
        field: given.field,
        title: given.title,
        product: given.product,
        assigner: given.assigner,
        assigning_number: given.number,
        assigning_date: given.date,
        ...deadline,
      })
      .execute();
    await addParties(tx, id, governmentId, given, day);
    const assignments = given.leadIds.map((unitId) => ({ id: newId(), task_id: id, unit_id: unitId, ...deadline }));
    await tx.insertInto('assignment').values(assignments).execute();
    const lines = assignments.map((each) => ({ assignment_id: each.id, due_after: given.dueOn }));
    await writeHistory(tx, actor, 'assigned', lines);
    await audit(tx, actor, { act: 'task.assign-from-above', subject: { kind: 'task', id }, after: given });
    const ids = assignments.map((each) => each.id);
    await tellUnits(tx, actor, 'assigned', ids, { occasion: 'assigned', day });
    return id;
  });
}

async function nextOrdinal(tx: Tx, unitId: string, year: number): Promise<number> {
  const last = await tx
    .selectFrom('task')
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .select((select) => select.fn.max('ordinal').as('ordinal'))
    .executeTakeFirst();
  return Math.floor(Number(last?.ordinal ?? 0)) + 1;
}

/** Names the units as they are called today; throws `Refused` for one that does not stand below the government. */
async function addParties(tx: Tx, taskId: string, governmentId: string, given: AssignedTask, day: string) {
  const found = await sql<{ id: string; name: string }>`
    select id, name from unit_on(${day}::date)
    where id in (select units_below(${governmentId}, ${day}::date))`.execute(tx);
  const names = new Map(found.rows.map(({ id, name }) => [id, name]));
  const parties = (['lead', 'coordinating'] as const).flatMap((role) => {
    const field = role === 'lead' ? 'leadIds' : 'coordinatingIds';
    return given[field].map((unitId, ordinal) => {
      const words = names.get(unitId);
      if (!words) throw new Refused({ field, key: 'task.error.unitElsewhere' });
      return { id: newId(), task_id: taskId, role, ordinal, words, unit_id: unitId };
    });
  });
  await tx.insertInto('task_party').values(parties).execute();
}
