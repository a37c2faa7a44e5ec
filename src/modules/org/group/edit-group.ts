import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import { inWords } from '../../../platform/db/constraint.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Forbidden, NotFound, Refused } from '../../../platform/errors.ts';
import { newId } from '../../../platform/id.ts';
import { mayKeepUnits } from '../org.access.ts';
import type { UnitKind } from '../units.ts';
import { unitLine } from '../units.ts';

/** What a group is; without kinds it has listed members. `until` is the first day on which it does not hold any more. */
export interface GroupFacts {
  name: string;
  kinds: UnitKind[] | null;
  from: string | null;
  until: string | null;
}

export interface GroupMember {
  unitId: string;
  from: string | null;
  until: string | null;
}

const words = {
  unit_group_name_unique: { field: 'name', key: 'org.group.error.twice' },
  unit_group_member_once: { field: 'unitId', key: 'org.group.error.memberTwice' },
} as const;

const span = (from: string | null, until: string | null) => sql<string>`daterange(${from}::date, ${until}::date)`;

const columns = ({ name, kinds, from, until }: GroupFacts) => ({ name, member_kinds: kinds, valid: span(from, until) });

/** Adds a group to those of a government. Gives its id. */
export async function addGroup(db: Db, actor: Actor, ownerId: string, facts: GroupFacts): Promise<string> {
  const id = newId();
  await change(db, actor, ownerId, 'add', { id, ...facts }, async (tx) => {
    await tx
      .insertInto('unit_group')
      .values({ id, owner_id: ownerId, ...columns(facts) })
      .execute();
  });
  return id;
}

/** Changes what a group is called, whom it means, or its days. */
export async function editGroup(db: Db, actor: Actor, id: string, facts: GroupFacts): Promise<void> {
  await change(db, actor, await ownerOf(db, id), 'edit', { id, ...facts }, async (tx) => {
    await tx.updateTable('unit_group').set(columns(facts)).where('id', '=', id).execute();
  });
}

/** Puts a unit of the government's tree on a group's list for some days. */
export async function addMember(db: Db, actor: Actor, id: string, member: GroupMember): Promise<void> {
  const ownerId = await ownerOf(db, id);
  await change(db, actor, ownerId, 'add-member', { id, ...member }, async (tx) => {
    const known = await sql`
      select from units_below(${ownerId}, ${member.from ?? today()}::date) b (id) where b.id = ${member.unitId}`.execute(
      tx,
    );
    if (known.rows.length === 0) throw new Refused({ field: 'unitId', key: 'org.group.error.unit' });
    const values = { group_id: id, unit_id: member.unitId, valid: span(member.from, member.until) };
    await tx.insertInto('unit_group_member').values(values).execute();
  });
}

/** Takes a unit off a group's list from a day on; from its first day, it never stood there. */
export async function endMember(db: Db, actor: Actor, id: string, unitId: string, until: string): Promise<void> {
  await change(db, actor, await ownerOf(db, id), 'end-member', { id, unitId, until }, async (tx) => {
    const ended = await sql`
      update unit_group_member set valid = valid * daterange(null, ${until}::date)
      where group_id = ${id} and unit_id = ${unitId} and (upper(valid) is null or upper(valid) > ${until}::date)
      returning group_id`.execute(tx);
    if (ended.rows.length === 0) throw new NotFound();
    await sql`delete from unit_group_member where group_id = ${id} and isempty(valid)`.execute(tx);
  });
}

async function ownerOf(db: Db, id: string): Promise<string> {
  const found = await db.selectFrom('unit_group').where('id', '=', id).select('owner_id').executeTakeFirst();
  if (!found) throw new NotFound();
  return found.owner_id;
}

async function change(
  db: Db,
  actor: Actor,
  ownerId: string,
  act: string,
  after: object,
  write: (tx: Tx) => Promise<void>,
): Promise<void> {
  await inWords(words, () =>
    db.transaction().execute(async (tx) => {
      if (!mayKeepUnits(actor, await unitLine(tx, ownerId, today()))) throw new Forbidden();
      await write(tx);
      await audit(tx, actor, { act: `unit.group.${act}`, subject: { kind: 'unit', id: ownerId }, after });
    }),
  );
}
