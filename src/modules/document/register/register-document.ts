import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit, changedFields } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Conflict, Forbidden, Refused } from '../../../platform/errors.ts';
import type { FileStore } from '../../../platform/files.ts';
import { formatDate } from '../../../platform/i18n.ts';
import { newId } from '../../../platform/id.ts';
import { matchParty, unitDirectory } from '../../org/index.ts';
import { mayCorrect, mayRegister } from '../document.access.ts';
import { keepFile } from '../file/keep-file.ts';
import { readableDocument } from './document.queries.ts';
import type { DocumentInput } from './form/document.input.ts';
import { takeSentFile } from './reading/sent-file.ts';

/** The document is in the register already; `id` leads to it. */
export class AlreadyRegistered extends Refused {
  constructor(
    readonly id: string,
    number: string,
    date: string,
  ) {
    super({ field: 'number', key: 'document.error.twice', params: { number, date: formatDate(date) } });
  }
}

/** Enters a document into the register of the actor's government. Throws `AlreadyRegistered`, `Refused` at a field. */
export async function registerDocument(
  db: Db,
  files: FileStore,
  actor: Actor,
  ownerId: string,
  given: DocumentInput,
  day = today(),
): Promise<string> {
  if (!mayRegister(actor, ownerId)) throw new Forbidden();
  refuseLater(given, day);
  return db.transaction().execute(async (tx) => {
    await refuseTwice(tx, ownerId, given);
    const id = newId();
    const unitId = actor.unitId ?? ownerId;
    const values = {
      ...(await columnsOf(tx, ownerId, given, day)),
      ...(await fileOf(tx, files, actor, unitId, given)),
    };
    await tx
      .insertInto('document')
      .values({ id, owner_id: ownerId, unit_id: unitId, ...values, created_by: actor.personId })
      .execute();
    await audit(tx, actor, { act: 'document.register', subject: { kind: 'document', id }, after: values });
    return id;
  });
}

/** Corrects a document of the register. Throws `NotFound`, `Forbidden`, `Conflict`, `AlreadyRegistered`, `Refused`. */
export async function correctDocument(
  db: Db,
  files: FileStore,
  actor: Actor,
  id: string,
  given: DocumentInput,
  day = today(),
): Promise<void> {
  refuseLater(given, day);
  await db.transaction().execute(async (tx) => {
    const was = await tx.selectFrom('document').where('id', '=', id).selectAll().forUpdate().executeTakeFirst();
    const before = await readableDocument(tx, actor, id);
    if (!mayCorrect(actor, before)) throw new Forbidden();
    if (before.version !== given.version) throw new Conflict();
    await refuseTwice(tx, before.ownerId, given, id);
    const values = {
      ...(await columnsOf(tx, before.ownerId, given, day)),
      ...(await fileOf(tx, files, actor, before.unitId, given)),
      replaced_by: await replacementOf(tx, before.ownerId, id, given),
    };
    await tx
      .updateTable('document')
      .set({ ...values, version: before.version + 1 })
      .where('id', '=', id)
      .execute();
    const subject = { kind: 'document', id };
    await audit(tx, actor, { act: 'document.correct', subject, ...changedFields(was ?? {}, values) });
  });
}

function refuseLater({ date }: DocumentInput, day: string): void {
  if (date > day) throw new Refused({ field: 'date', key: 'document.error.later' });
}

/** The same number, date and issuer; an issuer that was not known when a number was noted may be any. */
async function refuseTwice(
  tx: Tx,
  ownerId: string,
  { number, date, issuer }: DocumentInput,
  except = '',
): Promise<void> {
  const found = await sql<{ id: string; number: string }>`
    select id, number from document
    where owner_id = ${ownerId} and number_words = register_words(${number}) and issued_on = ${date}::date
      and (issuer = '' or issuer_words = register_words(${issuer})) and id::text <> ${except}
    limit 1`.execute(tx);
  const known = found.rows[0];
  if (known) throw new AlreadyRegistered(known.id, known.number, date);
}

async function columnsOf(tx: Tx, ownerId: string, given: DocumentInput, day: string) {
  const { number, type, date, issuer, abstract, signer, validFrom, validTo } = given;
  const means = matchParty(await unitDirectory(tx, ownerId, day), issuer);
  const issuerId = means && 'unitId' in means ? means.unitId : null;
  const validity = { valid_from: validFrom, valid_to: validTo };
  return { number, type, issued_on: date, issuer, issuer_id: issuerId, abstract, signer, ...validity };
}

/** The file of the form, or the one that was sent ahead of it; nothing where there is none. */
async function fileOf(tx: Tx, files: FileStore, actor: Actor, unitId: string, { file, sent }: DocumentInput) {
  if (file) return keepFile(tx, files, unitId, file);
  return sent ? takeSentFile(tx, actor, unitId, sent) : {};
}

async function replacementOf(
  tx: Tx,
  ownerId: string,
  id: string,
  { replacedBy }: DocumentInput,
): Promise<string | null> {
  if (!replacedBy) return null;
  const found = await sql<{ id: string }>`
    select id from document
    where owner_id = ${ownerId} and number_words = register_words(${replacedBy}) and id <> ${id}
    order by issued_on desc limit 1`.execute(tx);
  if (!found.rows[0]) throw new Refused({ field: 'replacedBy', key: 'document.error.replacement' });
  return found.rows[0].id;
}
