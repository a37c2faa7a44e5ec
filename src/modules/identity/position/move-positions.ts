import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { addDays } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { newId } from '../../../platform/id.ts';
import type { Handover, MoveReason, UnitMove } from '../../org/index.ts';
import { countFollowing, countPositions, orphaned } from './moving.queries.ts';

/** People go with their units when these are reorganised. */
export const positionHandover: Handover = { count: countPositions, countFollowing, orphaned, move: movePositions };

interface HeldPosition {
  id: string;
  personId: string;
  unitId: string;
  reachId: string;
  title: string;
  role: string;
  from: string | null;
  until: string | null;
  toUnitId: string | null;
  toReachId: string | null;
  toRole: string;
}

/**
 * Ends the positions in units that end and gives their people the same in the units that take over; roles that were given on
 * such a unit are given on its heir. In a unit that goes on below another government, roles that were given on the one it leaves
 * are given on that other. Where either is one above, they are given on the unit alone, and in that one itself people are officers,
 * as nobody rises with a reorganisation. Who is head of the heir is for a later decision, unless it has none and one comes.
 */
async function movePositions(tx: Tx, actor: Actor, moves: UnitMove[], { day, words }: MoveReason): Promise<number> {
  const away = moves.filter(({ from, to }) => from !== to);
  const eve = addDays(day, -1);
  const going = moves.flatMap(({ from, to }) => (from === to ? from : []));
  const found = await sql<HeldPosition>`
    with heir as (
      select from_id, to_id, from_id in (select units_below(to_id, ${eve}::date)) as is_above
      from unnest(${away.map(({ from }) => from)}::uuid[], ${away.map(({ to }) => to)}::uuid[]) m (from_id, to_id)
    ), passing as materialized (
      select unit_id, from_id, case when from_id in (select units_below(to_id, ${eve}::date)) then unit_id else to_id end as reach_id
      from (
        select u as unit_id, government_of(u, ${eve}::date) as from_id, government_of(u, ${day}::date) as to_id
        from unnest(${going}::uuid[]) u
      ) g where to_id <> from_id and from_id <> unit_id
    )
    select p.id, p.person_id as "personId", p.unit_id as "unitId", p.reach_id as "reachId", p.title, p.role, lower(p.valid) as "from",
           upper(p.valid) as "until", case when u.from_id is null then p.unit_id else u.to_id end as "toUnitId",
           case when g.reach_id is not null then g.reach_id when r.from_id is null then p.reach_id
                when r.is_above then coalesce(u.to_id, p.unit_id) else r.to_id end as "toReachId",
           case when g.reach_id is null and r.is_above and coalesce(u.to_id, p.unit_id) = r.to_id then 'officer' else p.role end as "toRole"
    from position p
    left join heir u on u.from_id = p.unit_id
    left join heir r on r.from_id = p.reach_id
    left join passing g on g.unit_id = p.unit_id and g.from_id = p.reach_id
    where (u.from_id is not null or r.from_id is not null or g.reach_id is not null) and p.valid && daterange(${day}::date, null)
    order by lower(p.valid) nulls first, p.id for update of p`.execute(tx);
  for (const held of found.rows) {
    const next = await movePosition(tx, held, day);
    await audit(tx, actor, {
      act: 'position.move',
      subject: { kind: 'position', id: next ?? held.id },
      before: { unitId: held.unitId, reachId: held.reachId, role: held.role },
      after: {
        ...{ unitId: next && held.toUnitId, reachId: next && held.toReachId, role: next && held.toRole },
        reason: words,
      },
    });
  }
  return found.rows.length;
}

/** Gives the new position; null where the person has none any more. */
async function movePosition(tx: Tx, held: HeldPosition, day: string): Promise<string | null> {
  const { toUnitId, toReachId, toRole } = held;
  if (held.from !== null && held.from >= day) return redirect(tx, held, day);
  await sql`
    update position set valid = daterange(lower(valid), ${day}::date), version = version + 1
    where id = ${held.id}`.execute(tx);
  await sql`
    update mandate set valid = daterange(lower(valid), ${day}::date)
    where position_id = ${held.id} and valid @> ${day}::date and lower(valid) < ${day}::date`.execute(tx);
  if (!toUnitId || !toReachId) {
    await tx.deleteFrom('session').where('position_id', '=', held.id).execute();
    return null;
  }
  const valid = sql<string>`daterange(greatest(${held.from}::date, ${day}::date), ${held.until}::date)`;
  const id = newId();
  const added = await sql<{ id: string }>`
    insert into position (id, person_id, unit_id, title, role, reach_id, valid, is_head)
    select ${id}::uuid, person_id, ${toUnitId}::uuid, title, ${toRole}, ${toReachId}::uuid, ${valid},
           is_head and not exists (
             select from position h where h.unit_id = ${toUnitId}::uuid and h.is_head and h.valid && ${valid})
    from position where id = ${held.id}
    on conflict do nothing
    returning id`.execute(tx);
  const next = added.rows[0]?.id ?? (await samePosition(tx, held, day));
  await tx.updateTable('session').set({ position_id: next }).where('position_id', '=', held.id).execute();
  return next;
}

/** What was to begin on the day or later begins in the heir, on the days on which the person does not have the same there already. */
async function redirect(tx: Tx, held: HeldPosition, day: string): Promise<string | null> {
  const { id, toUnitId, toReachId, toRole } = held;
  if (!toUnitId || !toReachId) return null;
  const redirected = await sql`
    update position p set unit_id = ${toUnitId}, reach_id = ${toReachId}, role = ${toRole}, is_head = is_head and unit_id = ${toUnitId}, version = version + 1, valid = free.days
    from (
      select days from position h, unnest(datemultirange(h.valid) - coalesce((
        select range_agg(o.valid) from position o
        where o.id <> h.id and o.person_id = h.person_id and o.unit_id = ${toUnitId} and o.reach_id = ${toReachId}
          and o.role = ${toRole}), '{}')) days
      where h.id = ${id} order by days limit 1
    ) free
    where p.id = ${id}
    returning p.id`.execute(tx);
  if (redirected.rows.length > 0) return id;
  const standing = await samePosition(tx, held, day);
  await giveUp(tx, id, standing);
  return standing;
}

/** A position that never began leaves what hangs on it to the one that stands in its place. */
async function giveUp(tx: Tx, id: string, standing: string): Promise<void> {
  await sql`
    update mandate m set position_id = ${standing} where position_id = ${id} and not exists (
      select from mandate o where o.position_id = ${standing} and o.unit_id = m.unit_id and o.mark = m.mark
        and o.head_title = m.head_title and o.valid && m.valid)`.execute(tx);
  await tx.deleteFrom('mandate').where('position_id', '=', id).execute();
  await tx.updateTable('session').set({ position_id: standing }).where('position_id', '=', id).execute();
  await tx.deleteFrom('position').where('id', '=', id).execute();
}

/** The person came by another way to the same position: that one goes on. */
async function samePosition(tx: Tx, held: HeldPosition, day: string): Promise<string> {
  const found = await sql<{ id: string }>`
    select id from position
    where person_id = ${held.personId} and unit_id = ${held.toUnitId} and reach_id = ${held.toReachId}
      and role = ${held.toRole} and id <> ${held.id} and valid && daterange(${day}::date, null)
    order by lower(valid) nulls first limit 1`.execute(tx);
  return found.rows[0]?.id ?? held.id;
}
