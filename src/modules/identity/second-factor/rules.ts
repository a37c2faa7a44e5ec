import { sql } from 'kysely';
import { type Actor, type Role, roles } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import type { Db } from '../../../platform/db/db.ts';
import { Forbidden } from '../../../platform/errors.ts';
import { mayRequireSecondFactor } from './rules.access.ts';

/** A role where an administrator's reach is, and how its people stand. */
export interface RoleRule {
  role: Role;
  /** Said here, for this unit and all below it. */
  required: boolean;
  /** Said above, which nobody here can take back. */
  requiredAbove: boolean;
  people: number;
  withFactor: number;
}

/** The roles that people have within the actor's reach, with what is asked of them. */
export async function rulesOf(db: Db, actor: Actor, day: string): Promise<RoleRule[]> {
  if (!mayRequireSecondFactor(actor)) throw new Forbidden();
  const found = await sql<RoleRule>`
    select p.role, count(distinct p.person_id) as people,
           count(distinct f.person_id) as "withFactor",
           exists (select from second_factor_rule r where r.role = p.role and r.unit_id = ${actor.reachId}) as required,
           exists (select from second_factor_rule r where r.role = p.role and r.unit_id <> ${actor.reachId}
                   and r.unit_id = any (unit_line(${actor.reachId}, ${day}::date))) as "requiredAbove"
    from position p
    join person on person.id = p.person_id and person.disabled_at is null
    left join second_factor f on f.person_id = p.person_id and f.confirmed_at is not null
    where p.valid @> ${day}::date and p.unit_id in (select units_below(${actor.reachId}::uuid, ${day}::date))
    group by p.role`.execute(db);
  const known = new Map(found.rows.map((row) => [row.role, row]));
  return roles
    .filter((role) => role !== 'client')
    .map((role) => known.get(role) ?? { role, required: false, requiredAbove: false, people: 0, withFactor: 0 });
}

/** Sets whose role asks for a second factor, in the unit of the actor's reach and below. */
export async function requireSecondFactor(db: Db, actor: Actor, asked: Role[]): Promise<void> {
  const { reachId } = actor;
  if (!mayRequireSecondFactor(actor) || !reachId) throw new Forbidden();
  await db.transaction().execute(async (tx) => {
    const before = await tx.deleteFrom('second_factor_rule').where('unit_id', '=', reachId).returning('role').execute();
    if (asked.length > 0)
      await tx
        .insertInto('second_factor_rule')
        .values(asked.map((role) => ({ unit_id: reachId, role })))
        .execute();
    await audit(tx, actor, {
      act: 'second-factor.require',
      subject: { kind: 'unit', id: reachId },
      before: { roles: before.map(({ role }) => role).sort() },
      after: { roles: asked.toSorted() },
    });
  });
}
