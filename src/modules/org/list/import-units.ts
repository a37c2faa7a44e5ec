import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { chunks } from '../../../platform/db/chunks.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Forbidden, Refused } from '../../../platform/errors.ts';
import { newId } from '../../../platform/id.ts';
import { mayKeepUnits } from '../org.access.ts';
import { unitLine } from '../units.ts';
import { placeInTree } from './import.queries.ts';
import type { CorrectedLine, PlacedLine } from './place-lines.ts';
import type { UnitList } from './unit-import.ts';

/**
 * Adds the units of a list below a government and corrects what is said of those that are known; a line without a first day
 * holds from `day`. Throws `Refused` with each cell that cannot be. Gives how many were added and corrected.
 */
export async function importUnits(
  db: Db,
  actor: Actor,
  rootId: string,
  list: UnitList,
  day: string,
): Promise<{ added: number; corrected: number }> {
  if (!mayKeepUnits(actor, await unitLine(db, rootId, day))) throw new Forbidden();
  return db.transaction().execute(async (tx) => {
    await tx.selectFrom('unit').where('id', '=', rootId).select('id').forUpdate().execute();
    const { added, corrected, problems } = await placeInTree(tx, list, rootId, day);
    if (problems.length > 0) {
      throw new Refused(...problems.map(({ key, params }) => ({ key, params })));
    }
    await addUnits(tx, added, day);
    await addAliases(tx, rootId, added);
    for (const line of corrected) await correctUnit(tx, line);
    const after = { added: added.map(({ line }) => line), corrected: corrected.map(({ line }) => line), day };
    await audit(tx, actor, { act: 'unit.import', subject: { kind: 'unit', id: rootId }, after });
    return { added: added.length, corrected: corrected.length };
  });
}

async function addUnits(tx: Tx, added: PlacedLine[], day: string): Promise<void> {
  for (const some of chunks(added.map(({ id }) => ({ id })))) await tx.insertInto('unit').values(some).execute();
  const versions = added.map(({ id, parentId, line }) => ({
    id: newId(),
    unit_id: id,
    name: line.name,
    short_name: line.shortName,
    kind: line.kind,
    parent_id: parentId,
    code: line.code,
    e_identifier: line.eIdentifier,
    valid: sql<string>`daterange(${line.from ?? day}::date, ${line.until}::date)`,
  }));
  // A span has two values, so that fewer rows fit into one statement than there are columns.
  for (let from = 0; from < versions.length; from += 5_000) {
    await tx
      .insertInto('unit_version')
      .values(versions.slice(from, from + 5_000))
      .execute();
  }
}

async function addAliases(tx: Tx, ownerId: string, added: PlacedLine[]): Promise<void> {
  const aliases = added.flatMap(({ id, line }) =>
    line.aliases.map((alias) => ({ id: newId(), owner_id: ownerId, alias, unit_id: id })),
  );
  for (const some of chunks(aliases)) {
    await tx
      .insertInto('unit_alias')
      .values(some)
      .onConflict((conflict) => conflict.columns(['owner_id', 'alias_fold']).doNothing())
      .execute();
  }
}

async function correctUnit(tx: Tx, { line, known }: CorrectedLine): Promise<void> {
  await tx
    .updateTable('unit_version')
    .set({
      code: line.code ?? known.code,
      e_identifier: line.eIdentifier ?? known.eIdentifier,
      short_name: line.shortName === line.name ? known.shortName : line.shortName,
    })
    .where('id', '=', known.versionId)
    .execute();
}
