import { sql } from 'kysely';
import type { Actor } from '../../../../platform/actor.ts';
import type { Db, Tx } from '../../../../platform/db/db.ts';
import { Forbidden, Refused } from '../../../../platform/errors.ts';
import type { FileStore } from '../../../../platform/files.ts';
import { newId } from '../../../../platform/id.ts';
import type { ReceivedFile } from '../../../../platform/received-file.ts';
import { mayRegister } from '../../document.access.ts';
import { acceptedKind, type KeptFile, keepFile } from '../../file/keep-file.ts';
import { refuseOverQuota } from '../../file/quota.ts';
import { type ProposedDocument, readProposal } from './read-proposal.ts';

/** Keeps a file for a form that is still to be filled in, with what its head says. Gives its id. Throws `Refused` at `file`. */
export async function sendAhead(db: Db, files: FileStore, actor: Actor, ownerId: string, file: ReceivedFile) {
  const { personId, unitId } = actor;
  if (!mayRegister(actor, ownerId) || !personId) throw new Forbidden();
  const kind = await acceptedKind(file);
  const proposal = await readProposal(file.path, kind);
  return db.transaction().execute(async (tx) => {
    const { file_sha256, file_name } = await keepFile(tx, files, unitId ?? ownerId, file);
    const id = newId();
    const head = proposal && JSON.stringify(proposal);
    await tx.insertInto('sent_file').values({ id, person_id: personId, file_sha256, name: file_name, head }).execute();
    return id;
  });
}

/** A file that the actor sent ahead; undefined for anybody else's, or one that was taken or thrown away since. */
export async function findSentFile(db: Db, actor: Actor, id: string) {
  const found = await sql<{ name: string; head: Partial<ProposedDocument> }>`
    select name, coalesce(head, '{}') as head from sent_file
    where id = ${id} and person_id = ${actor.personId}`.execute(db);
  return found.rows[0];
}

/** Takes a file that was sent ahead into a unit's space. Throws `Refused` where it is gone. */
export async function takeSentFile(tx: Tx, actor: Actor, unitId: string, id: string): Promise<KeptFile> {
  const taken = await tx
    .deleteFrom('sent_file')
    .where('id', '=', id)
    .where('person_id', '=', actor.personId)
    .returning(['file_sha256', 'name'])
    .executeTakeFirst();
  if (!taken) throw new Refused({ field: 'file', key: 'document.error.fileGone' });
  await refuseOverQuota(tx, unitId, 0);
  return { file_sha256: taken.file_sha256, file_name: taken.name };
}
