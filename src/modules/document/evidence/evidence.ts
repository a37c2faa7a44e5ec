import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Conflict, Forbidden, NotFound, Refused } from '../../../platform/errors.ts';
import type { FileStore } from '../../../platform/files.ts';
import { newId } from '../../../platform/id.ts';
import type { ReceivedFile } from '../../../platform/received-file.ts';
import { mayKeepEvidence } from '../document.access.ts';
import { keepFile } from '../file/keep-file.ts';
import { ownUnits } from './own-units.ts';

/** The day from which evidence shows what it shows, and the time that it speaks of, where it speaks of one. */
export interface Dated {
  effectiveOn: string;
  period?: { from: string; to: string } | null;
}

/** A revision of a piece of evidence, as others refer to it. */
export interface EvidenceRevision {
  evidenceId: string;
  revisionId: string;
}

/** Adds a file to a unit's evidence; where the unit has the same bytes already, gives that. Throws `Refused` at `file`. */
export async function addFile(
  tx: Tx,
  files: FileStore,
  actor: Actor,
  unitId: string,
  file: ReceivedFile,
  dated: Dated,
): Promise<EvidenceRevision> {
  if (!mayKeepEvidence(actor, unitId)) throw new Forbidden();
  const known = await latestWith(tx, unitId, sql`r.document_id is null and r.file_sha256 = ${file.sha256}`);
  return known ?? insertEvidence(tx, actor, unitId, await fileColumns(tx, files, unitId, file), dated);
}

/** Adds files to a unit's evidence, all of them or none. Throws `Refused` at `file`. */
export async function addFiles(
  db: Db,
  files: FileStore,
  actor: Actor,
  unitId: string,
  sent: ReceivedFile[],
  dated: Dated,
  day = today(),
): Promise<void> {
  if (dated.effectiveOn > day) throw new Refused({ field: 'effectiveOn', key: 'evidence.error.later' });
  await db.transaction().execute(async (tx) => {
    for (const file of sent) await addFile(tx, files, actor, unitId, file, dated);
  });
}

/** Adds a document of the register to a unit's evidence, from the day of its issue; where it is there already, gives that. */
export async function addDocument(tx: Tx, actor: Actor, unitId: string, documentId: string): Promise<EvidenceRevision> {
  if (!mayKeepEvidence(actor, unitId)) throw new Forbidden();
  const known = await latestWith(tx, unitId, sql`r.document_id = ${documentId}`);
  if (known) return known;
  const { issued_on, ...columns } = await documentColumns(tx, documentId);
  return insertEvidence(tx, actor, unitId, columns, { effectiveOn: issued_on });
}

type Columns = Awaited<ReturnType<typeof fileColumns>> | Omit<Awaited<ReturnType<typeof documentColumns>>, 'issued_on'>;

async function insertEvidence(tx: Tx, actor: Actor, unitId: string, columns: Columns, dated: Dated) {
  const [evidenceId, revisionId] = [newId(), newId()];
  await tx.insertInto('evidence').values({ id: evidenceId, unit_id: unitId }).execute();
  const row = { id: revisionId, evidence_id: evidenceId, revision: 1, person_id: actor.personId };
  await tx
    .insertInto('evidence_revision')
    .values({ ...row, ...columns, ...dateColumns(dated) })
    .execute();
  const subject = { kind: 'evidence', id: evidenceId };
  await audit(tx, actor, { act: 'evidence.add', subject, after: { ...columns, ...dated } });
  return { evidenceId, revisionId };
}

/**
 * Puts another file in the place of a piece of evidence, for everything that it serves; what it was stays readable. Throws
 * `Conflict` when somebody else replaced it first, `Refused` at a field.
 */
export async function replaceEvidence(
  db: Db,
  files: FileStore,
  actor: Actor,
  seen: { id: string; revision: number },
  { file, ...dated }: Dated & { file: ReceivedFile },
  day = today(),
): Promise<void> {
  if (dated.effectiveOn > day) throw new Refused({ field: 'effectiveOn', key: 'evidence.error.later' });
  await db.transaction().execute(async (tx) => {
    const unitId = await lockEvidence(tx, actor, seen.id);
    const before = await tx
      .selectFrom('evidence_revision')
      .where('evidence_id', '=', seen.id)
      .orderBy('revision', 'desc')
      .select(['revision', 'file_sha256', 'document_id', 'effective_on'])
      .executeTakeFirstOrThrow();
    if (before.revision !== seen.revision) throw new Conflict();
    const columns = await fileColumns(tx, files, unitId, file);
    const row = { id: newId(), evidence_id: seen.id, revision: before.revision + 1, person_id: actor.personId };
    await tx
      .insertInto('evidence_revision')
      .values({ ...row, ...columns, ...dateColumns(dated) })
      .execute();
    const subject = { kind: 'evidence', id: seen.id };
    const after = { revision: row.revision, ...columns, ...dated };
    await audit(tx, actor, { act: 'evidence.replace', subject, before, after });
  });
}

/** Locks a piece of evidence for an act of its unit, which it gives; `NotFound` when it is not theirs to know, `Forbidden`. */
export async function lockEvidence(tx: Tx, actor: Actor, id: string, day = today()): Promise<string> {
  const found = await sql<{ unitId: string; isKnown: boolean }>`
    select unit_id as "unitId", unit_id in (${ownUnits(actor, day)}) as "isKnown"
    from evidence where id = ${id} for update`.execute(tx);
  const unit = found.rows[0];
  if (!unit) throw new NotFound();
  if (mayKeepEvidence(actor, unit.unitId)) return unit.unitId;
  throw unit.isKnown ? new Forbidden() : new NotFound();
}

async function latestWith(tx: Tx, unitId: string, fits: RawBuilder<unknown>): Promise<EvidenceRevision | undefined> {
  const found = await sql<EvidenceRevision>`
    select r.evidence_id as "evidenceId", r.id as "revisionId"
    from evidence e join evidence_revision r on r.evidence_id = e.id
    where e.unit_id = ${unitId} and ${fits}
      and not exists (select from evidence_revision l where l.evidence_id = e.id and l.revision > r.revision)
    limit 1`.execute(tx);
  return found.rows[0];
}

async function fileColumns(tx: Tx, files: FileStore, unitId: string, file: ReceivedFile) {
  return { document_id: null, ...(await keepFile(tx, files, unitId, file)) };
}

/** A document with the file that it has today. */
async function documentColumns(tx: Tx, documentId: string) {
  const document = await tx
    .selectFrom('document')
    .where('id', '=', documentId)
    .select(['id as document_id', 'file_sha256', 'file_name', 'issued_on'])
    .executeTakeFirst();
  if (!document) throw new NotFound();
  return document;
}

function dateColumns({ effectiveOn, period }: Dated) {
  const range = period ? sql<string>`daterange(${period.from}::date, ${period.to}::date, '[]')` : null;
  return { effective_on: effectiveOn, period: range };
}
