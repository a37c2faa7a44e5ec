import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit.ts';
import type { Tx } from '../../platform/db/db.ts';
import { Forbidden, Refused } from '../../platform/errors.ts';
import { newId } from '../../platform/id.ts';

export interface NewGovernment {
  name: string;
  kind: 'province' | 'district' | 'commune';
  code: string | null;
  /** The first day on which it is there. */
  from: string;
}

const level = /^(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|thị trấn)\s+(?=\S)/i;

/** Adds the first unit of an office that has none yet, by whoever runs the server. Gives its id. */
export async function foundGovernment(
  tx: Tx,
  actor: Actor,
  { name, kind, code, from }: NewGovernment,
): Promise<string> {
  if (actor.role !== 'system') throw new Forbidden();
  const there = await tx.selectFrom('unit').select('id').limit(1).executeTakeFirst();
  if (there) throw new Refused({ key: 'org.error.founded' });
  const id = newId();
  await tx.insertInto('unit').values({ id }).execute();
  await tx
    .insertInto('unit_version')
    .values({
      ...{ id: newId(), unit_id: id, name, kind, code },
      short_name: name.replace(level, ''),
      valid: sql`daterange(${from}::date, null)`,
    })
    .execute();
  await audit(tx, actor, { act: 'unit.found', subject: { kind: 'unit', id }, after: { name, kind, code, from } });
  return id;
}
