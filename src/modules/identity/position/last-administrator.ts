import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { Refused } from '../../../platform/errors.ts';
import { formatDate } from '../../../platform/i18n.ts';
import type { HeldPosition } from './position.queries.ts';

/** An administrator's position as it was before a change. */
type Administered = Pick<HeldPosition, 'reachId' | 'from' | 'until'>;

/** Lets one change at a time touch the administrators of these units. */
export async function lockReaches(tx: Tx, administered: Administered[]): Promise<void> {
  const reachIds = administered.map(({ reachId }) => reachId);
  if (reachIds.length === 0) return;
  await tx.selectFrom('unit').where('id', 'in', reachIds).select('id').orderBy('id').forUpdate().execute();
}

/**
 * Refuses a change, made in this transaction, that leaves a government without an administrator on a day, from today on, on which
 * one of these positions was held before.
 */
export async function keepAnAdministrator(tx: Tx, administered: Administered[], day = today()): Promise<void> {
  if (administered.length === 0) return;
  const column = <Name extends keyof Administered>(name: Name) => administered.map((each) => each[name]);
  const left = await sql<{ name: string; from: string }>`
    select v.name, gap.from_day as "from"
    from (
      select held.reach_id, lower(datemultirange(daterange(held.from_day, held.until, '[]')) * datemultirange(daterange(${day}::date, null))
               * governs.days - coalesce(others.days, '{}')) as from_day
      from unnest(${column('reachId')}::uuid[], ${column('from')}::date[], ${column('until')}::date[]) held (reach_id, from_day, until),
      lateral (
        select coalesce(range_agg(g.valid), '{}') as days from unit_version g
        where g.unit_id = held.reach_id and g.kind in ('province', 'district', 'commune')
      ) governs,
      lateral (
        select range_agg(p.valid) as days
        from position p join person on person.id = p.person_id and person.disabled_at is null
        where p.reach_id = held.reach_id and p.role = 'administrator'
      ) others
    ) gap
    join unit_version v on v.unit_id = gap.reach_id and v.valid @> gap.from_day
    order by gap.from_day limit 1`.execute(tx);
  const [first] = left.rows;
  if (!first) return;
  const { name: unit, from } = first;
  throw from > day
    ? new Refused({ key: 'position.error.lastAdministratorOn', params: { unit, date: formatDate(from) } })
    : new Refused({ key: 'position.error.lastAdministrator', params: { unit } });
}
