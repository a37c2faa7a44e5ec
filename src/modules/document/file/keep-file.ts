import { extname } from 'node:path';
import { type FileKind, kindFacts, kinds, type NoKind } from '../../../office/kind/facts.ts';
import { tellKind } from '../../../office/kind/kind.ts';
import { isRunning } from '../../../office/kind/package.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { Refused } from '../../../platform/errors.ts';
import type { FileStore } from '../../../platform/files.ts';
import type { ReceivedFile } from '../../../platform/received-file.ts';
import { refuseOverQuota } from './quota.ts';

/** The columns of what a kept file belongs to. */
export interface KeptFile {
  file_sha256: string;
  file_name: string;
}

/** For the `accept` of a file field. */
export const acceptedEndings = kinds.flatMap((kind) => kindFacts[kind].endings).join(',');

/**
 * Keeps a file in a unit's space. What it is, its content says: what could run, hides macros or cannot be looked into is
 * refused at the field `file`, and a name that ends like another kind gets the right ending. Throws `Refused`.
 */
export async function keepFile(tx: Tx, files: FileStore, unitId: string, file: ReceivedFile): Promise<KeptFile> {
  const kind = await acceptedKind(file);
  await refuseOverQuota(tx, unitId, file.size);
  return { file_sha256: await files.put(tx, file, kindFacts[kind].mediaType), file_name: nameOf(file.name, kind) };
}

/** What an accepted file is; throws `Refused` for any other. */
export async function acceptedKind(file: ReceivedFile): Promise<FileKind> {
  if (file.tooLarge) throw new Refused({ field: 'file', key: 'form.tooLarge' });
  if (isRunning(file.name)) throw refused('program');
  const kind = await tellKind(file);
  if (!isKind(kind)) throw refused(kind);
  return kind;
}

const refused = (why: NoKind) => new Refused({ field: 'file', key: `file.error.${why}` });

const isKind = (kind: FileKind | NoKind): kind is FileKind => kind in kindFacts;

function nameOf(name: string, kind: FileKind): string {
  const { endings } = kindFacts[kind];
  return endings.includes(extname(name).toLowerCase()) ? name : `${name}${endings[0]}`;
}
