import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { FileStore } from '../../../platform/files.ts';
import type { ReceivedFile } from '../../../platform/received-file.ts';
import {
  addDocument,
  addFile,
  type EvidenceRevision,
  type NotedDocument,
  noteDocument,
  ownEvidence,
  putToUse,
  readableDocument,
} from '../../document/index.ts';

/** What a unit shows for its work besides words: a file, a document, or what it has shown before. */
export interface Product {
  file?: ReceivedFile | null;
  /** A document that is noted by its number. */
  document?: NotedDocument | null;
  /** A document of the register. */
  documentId?: string | null;
  /** Evidence that the unit has already. */
  evidenceId?: string | null;
}

export interface Evidence extends Product {
  note: string;
}

/** The assignment that evidence is kept for. */
interface Shown {
  id: string;
  unitId: string;
  /** The government whose register a noted document goes into. */
  registerId: string;
}

/** Whether anything is shown besides words. */
export const hasProduct = ({ file, document, documentId, evidenceId }: Product): boolean =>
  Boolean(file || document || documentId || evidenceId);

/** Keeps what is shown and has it serve the assignment; gives the revisions. Throws `Refused` at the file's field. */
export async function keepEvidence(
  tx: Tx,
  files: FileStore,
  actor: Actor,
  { id, unitId, registerId }: Shown,
  { file, document, documentId, evidenceId }: Product,
  effectiveOn: string,
): Promise<string[]> {
  const found: EvidenceRevision[] = [];
  if (file) found.push(await addFile(tx, files, actor, unitId, file, { effectiveOn }));
  if (document) {
    const noted = await noteDocument(tx, actor, { ownerId: registerId, unitId, own: true, document });
    found.push(await addDocument(tx, actor, unitId, noted));
  }
  if (documentId) {
    await readableDocument(tx, actor, documentId);
    found.push(await addDocument(tx, actor, unitId, documentId));
  }
  if (evidenceId) found.push(await ownEvidence(tx, [unitId, actor.unitId ?? unitId], evidenceId));
  for (const each of found) await putToUse(tx, actor, each.evidenceId, [{ kind: 'assignment', id }]);
  return [...new Set(found.map(({ revisionId }) => revisionId))];
}
