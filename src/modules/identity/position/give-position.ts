import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import { inWords } from '../../../platform/db/constraint.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Forbidden, type Problem, Refused } from '../../../platform/errors.ts';
import { newId } from '../../../platform/id.ts';
import { mayKeepPosition } from '../people/people.access.ts';
import { positionsToSee } from '../people/person-to-keep.ts';
import type { NewPosition } from './position.input.ts';

/** What the database refuses about positions, in words. */
export const positionConstraints: Record<string, Problem> = {
  position_not_twice: { field: 'from', key: 'position.error.twice' },
  position_one_head: { field: 'isHead', key: 'position.error.oneHead' },
};

/** Gives a person a position from a day on, beside those that they have. */
export async function givePosition(db: Db, actor: Actor, personId: string, given: NewPosition): Promise<string> {
  return inWords(positionConstraints, () =>
    db.transaction().execute(async (tx) => {
      await positionsToSee(tx, actor, personId, today());
      const { id, after } = await insertPosition(tx, actor, personId, given);
      await audit(tx, actor, { act: 'position.give', subject: { kind: 'person', id: personId }, after });
      return id;
    }),
  );
}

/** Writes a position when the actor may give it; the caller writes the audit row. */
export async function insertPosition(tx: Tx, actor: Actor, personId: string, given: NewPosition) {
  const { unitId, title, role, from, isHead } = given;
  const reach = await reachOf(tx, given, from < today() ? today() : from);
  if (!reach.line.length) throw new Refused({ field: 'unitId', key: 'position.error.unit' });
  if (!mayKeepPosition(actor, reach)) {
    // Whoever keeps the unit but not as far as the role reaches chose too much; anybody else has no business here.
    if (mayKeepPosition(actor, { ...reach, reachLine: reach.line }))
      throw new Refused({ field: 'reach', key: 'position.error.reach' });
    throw new Forbidden();
  }
  const id = newId();
  const values = { unit_id: unitId, reach_id: reach.id, title, role, is_head: isHead };
  await tx
    .insertInto('position')
    .values({ id, person_id: personId, ...values, valid: sql`daterange(${from}::date, null)` })
    .execute();
  return { id, after: { positionId: id, unitId, reachId: reach.id, title, role, isHead, from } };
}

async function reachOf(tx: Tx, { unitId, role, reach }: NewPosition, day: string) {
  const wide = reach === 'government' || (reach === 'role' && role === 'coordinator');
  const found = await sql<{ id: string; line: string[]; reachLine: string[] }>`
    select at.id, unit_line(${unitId}, ${day}::date) as line, unit_line(at.id, ${day}::date) as "reachLine"
    from (select coalesce(case when ${wide} then government_of(${unitId}, ${day}::date) end, ${unitId}::uuid) as id) at`.execute(
    tx,
  );
  const [row] = found.rows;
  if (!row) throw new Error('A select without a table gives one row');
  return row;
}
