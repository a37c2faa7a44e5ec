import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Forbidden, NotFound, Refused } from '../../../platform/errors.ts';
import { maySetQuota } from '../document.access.ts';
import { usualQuota } from './storage.ts';

/** How much space the files of a unit take, and may take, in bytes. */
export interface Space {
  used: number;
  quota: number;
}

/** The space of a unit, with what its people sent ahead of forms; a file that several things refer to counts once. */
export async function spaceOf(db: Db | Tx, unitId: string): Promise<Space> {
  const found = await sql<Space>`
    select coalesce((
      select sum(size) from file where sha256 in (
        select r.file_sha256 from evidence_revision r join evidence e on e.id = r.evidence_id where e.unit_id = ${unitId}
        union select d.file_sha256 from document d where d.unit_id = ${unitId}
        union select s.file_sha256 from sent_file s where s.person_id in (
          select p.person_id from position p where p.unit_id = ${unitId}))), 0)::bigint as used,
      coalesce((select bytes from unit_quota where unit_id = ${unitId}), ${usualQuota})::bigint as quota`.execute(db);
  return found.rows[0] ?? { used: 0, quota: usualQuota };
}

/** Throws `Refused` where a unit's files would take more than they may. Two that send at once wait for each other. */
export async function refuseOverQuota(tx: Tx, unitId: string, more: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${unitId}, 13))`.execute(tx);
  const { used, quota } = await spaceOf(tx, unitId);
  if (used + more <= quota) return;
  const params = { used: inMegabytes(used), quota: inMegabytes(quota) };
  throw new Refused({ field: 'file', key: 'file.error.quota', params });
}

/** Whole megabytes as people read them. */
export const inMegabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);

/** Says how much space a unit may take; null gives it the usual again. */
export async function setQuota(
  db: Db,
  actor: Actor,
  unitId: string,
  bytes: number | null,
  day = today(),
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const found = await sql<{ governmentId: string | null }>`
      select coalesce(government_of(u.id, ${day}::date), u.id) as "governmentId" from unit u where u.id = ${unitId}`.execute(
      tx,
    );
    const governmentId = found.rows[0]?.governmentId;
    if (!governmentId || (actor.role !== 'system' && actor.governmentId !== governmentId)) throw new NotFound();
    if (!maySetQuota(actor, governmentId)) throw new Forbidden();
    const before = await spaceOf(tx, unitId);
    await tx.deleteFrom('unit_quota').where('unit_id', '=', unitId).execute();
    if (bytes !== null) await tx.insertInto('unit_quota').values({ unit_id: unitId, bytes }).execute();
    const subject = { kind: 'unit', id: unitId };
    await audit(tx, actor, {
      act: 'unit.set-quota',
      subject,
      before: { quota: before.quota },
      after: { quota: bytes ?? usualQuota },
    });
  });
}
