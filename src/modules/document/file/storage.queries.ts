import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Space } from './quota.ts';
import { usualQuota } from './storage.ts';

/** A unit with the space that its files take and may take. */
export interface UnitSpace extends Space {
  id: string;
  name: string;
}

/** The units of a government, those that take the most space first. */
export async function spaceByUnit(db: Db, governmentId: string, day: string): Promise<UnitSpace[]> {
  const found = await sql<UnitSpace>`
    with own as (
      select v.id, v.name from unit_on(${day}::date) v
      where v.id in (select units_below(${governmentId}, ${day}::date))
        and government_of(v.id, ${day}::date) = ${governmentId}),
    taken as (
      select e.unit_id, r.file_sha256 from evidence e join evidence_revision r on r.evidence_id = e.id
      union select d.unit_id, d.file_sha256 from document d)
    select own.id, own.name, coalesce(q.bytes, ${usualQuota})::bigint as quota,
           coalesce((select sum(f.size) from taken t join file f on f.sha256 = t.file_sha256
                     where t.unit_id = own.id), 0)::bigint as used
    from own left join unit_quota q on q.unit_id = own.id
    order by used desc, own.name collate vi_app`.execute(db);
  return found.rows;
}
