import { sql } from 'kysely';
import { addDays } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { newId } from '../../../platform/id.ts';
import type { Outcome, Tree } from './outcome.ts';
import { basisOf, type Reorganisation } from './reorganisation.ts';
import type { UnitFacts } from './step.ts';

/** A version that a reorganisation closed, and when it would have ended without. */
export interface ClosedVersion {
  id: string;
  until: string | null;
}

/** Writes the tree from a day on: closes versions, then begins new ones and records what became of what. */
export async function writeVersions(
  tx: Tx,
  reorganisation: Reorganisation,
  tree: Tree,
  { ends, creates, changes, relations }: Outcome,
  day: string,
): Promise<ClosedVersion[]> {
  const closed = await closeVersions(tx, [...new Set([...ends.keys(), ...changes.keys()])], day);
  if (creates.size > 0) {
    await tx
      .insertInto('unit')
      .values([...creates.keys()].map((id) => ({ id })))
      .execute();
  }
  const begun = [...creates].map(([unitId, facts]) => ({ unitId, facts, until: null as string | null }));
  for (const [unitId, change] of changes) {
    const before = tree.get(unitId);
    if (before && !ends.has(unitId)) begun.push({ unitId, facts: { ...before, ...change }, until: before.until });
  }
  for (const { unitId, facts, until } of begun) {
    await tx
      .insertInto('unit_version')
      .values({ ...versionOf(unitId, facts, day, until), reorganisation_id: reorganisation.id })
      .execute();
  }
  for (const { fromId, toId, kind, takesOver } of relations) {
    await tx
      .insertInto('unit_relation')
      .values({
        id: newId(),
        from_id: fromId,
        to_id: toId,
        kind,
        takes_over: takesOver,
        happened_on: day,
        reorganisation_id: reorganisation.id,
        basis: basisOf(reorganisation),
      })
      .execute();
  }
  return closed;
}

/** A row of unit_version; `until` is the first day on which it does not hold any more. */
const versionOf = (unitId: string, facts: UnitFacts, from: string | null, until: string | null) => ({
  id: newId(),
  unit_id: unitId,
  valid: sql<string>`daterange(${from}::date, ${until}::date)`,
  name: facts.name,
  short_name: facts.shortName,
  kind: facts.kind,
  parent_id: facts.parentId,
  code: facts.code,
  e_identifier: facts.eIdentifier,
});

async function closeVersions(tx: Tx, unitIds: string[], day: string): Promise<ClosedVersion[]> {
  const closed = await sql<ClosedVersion>`
    with standing as (
      select id, upper(valid) as until from unit_version
      where unit_id = any (${unitIds}::uuid[]) and valid @> ${addDays(day, -1)}::date
      order by id for update
    )
    update unit_version v set valid = daterange(lower(v.valid), ${day}::date)
    from standing s where s.id = v.id
    returning v.id, s.until`.execute(tx);
  return closed.rows;
}

/** Takes back what a reorganisation wrote that has not taken effect. */
export async function unwriteVersions(tx: Tx, id: string, closed: ClosedVersion[], created: string[]): Promise<void> {
  await tx.deleteFrom('unit_relation').where('reorganisation_id', '=', id).execute();
  await tx.deleteFrom('unit_version').where('reorganisation_id', '=', id).execute();
  for (const version of closed) {
    await tx
      .updateTable('unit_version')
      .set({ valid: sql`daterange(lower(valid), ${version.until}::date)` })
      .where('id', '=', version.id)
      .execute();
  }
  if (created.length > 0) await tx.deleteFrom('unit').where('id', 'in', created).execute();
}
