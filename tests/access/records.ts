import { sql } from 'kysely';
import { today } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db/db.ts';
import type { FileStore } from '../../src/platform/files.ts';
import { newId } from '../../src/platform/id.ts';
import type { Seat } from './people.ts';

/** What the commune keeps besides plans and tasks; none of it is the callers' own. */
export interface Records {
  document: string;
  evidence: { id: string; use: string };
  reorganisation: string;
  group: string;
  person: string;
  position: string;
  mandate: string;
  notice: string;
  mail: string;
  session: string;
  auditRow: number;
}

/** Makes one of each record for the commune and its department. */
export async function makeRecords(
  db: Db,
  files: FileStore,
  { governmentId, unitId }: Seat,
  assignment: string,
): Promise<Records> {
  const sha256 = await db
    .transaction()
    .execute((tx) => files.put(tx, Buffer.from('%PDF-1.4\n%%EOF\n'), 'application/pdf'));
  const person = newId();
  await db.insertInto('person').values({ id: person, name: 'Người của xã', email: 'nguoi@xa.example' }).execute();
  const position = newId();
  await db
    .insertInto('position')
    .values({ id: position, person_id: person, unit_id: unitId, title: 'Phó Trưởng phòng', role: 'officer' })
    .execute();
  return {
    document: await makeDocument(db, governmentId, unitId, sha256),
    evidence: await makeEvidence(db, unitId, sha256, assignment),
    reorganisation: await makeDraft(db, governmentId),
    group: await findGroup(db, governmentId),
    person,
    position,
    mandate: await makeMandate(db, governmentId, position),
    notice: await makeNotice(db, person, assignment),
    mail: await makeUncertainMail(db, person),
    session: await makeSession(db, person, position),
    auditRow: await newestAuditRow(db, governmentId),
  };
}

async function makeDocument(db: Db, owner_id: string, unit_id: string, file_sha256: string): Promise<string> {
  const id = newId();
  const words = { number: '214/QĐ-UBND', type: 2, issued_on: '2026-03-01', abstract: 'Ban hành quy chế' };
  const file = { file_sha256, file_name: 'quyet-dinh.pdf' };
  await db
    .insertInto('document')
    .values({ id, owner_id, unit_id, ...words, ...file })
    .execute();
  return id;
}

async function makeEvidence(db: Db, unit_id: string, file_sha256: string, assignment: string) {
  const [id, use] = [newId(), newId()];
  await db.insertInto('evidence').values({ id, unit_id }).execute();
  const revision = { id: newId(), evidence_id: id, revision: 1, effective_on: '2026-03-01' };
  await db
    .insertInto('evidence_revision')
    .values({ ...revision, file_sha256, file_name: 'minh-chung.pdf' })
    .execute();
  await db
    .insertInto('evidence_use')
    .values({ id: use, evidence_id: id, subject_kind: 'assignment', subject_id: assignment })
    .execute();
  return { id, use };
}

async function makeDraft(db: Db, owner_id: string): Promise<string> {
  const id = newId();
  await db.insertInto('reorganisation').values({ id, owner_id, title: 'Sắp xếp phòng' }).execute();
  return id;
}

async function findGroup(db: Db, owner: string): Promise<string> {
  const found = db
    .selectFrom('unit_group')
    .where('owner_id', '=', owner)
    .where('member_kinds', 'is', null)
    .select('id');
  return (await found.limit(1).executeTakeFirstOrThrow()).id;
}

async function makeMandate(db: Db, unit_id: string, position_id: string): Promise<string> {
  const id = newId();
  const words = { mark: 'TL', head_title: 'Chủ tịch', signer_title: 'Phó Trưởng phòng', basis: '01/QĐ-UBND' };
  const valid = sql<string>`daterange('2026-01-01', null)`;
  await db
    .insertInto('mandate')
    .values({ id, unit_id, position_id, ...words, basis_date: '2026-01-01', valid })
    .execute();
  return id;
}

async function makeNotice(db: Db, person_id: string, subject_id: string): Promise<string> {
  const id = newId();
  const words = { kind: 'assigned', occasion: 'một lần', title: 'Việc mới', href: `/assignments/${subject_id}` };
  await db
    .insertInto('notice')
    .values({ id, person_id, subject_id, ...words })
    .execute();
  return id;
}

async function makeUncertainMail(db: Db, person_id: string): Promise<string> {
  const id = newId();
  await db
    .insertInto('outgoing_mail')
    .values({ id, person_id, kind: 'digest', day: today(), state: 'uncertain' })
    .execute();
  return id;
}

async function makeSession(db: Db, person_id: string, position_id: string): Promise<string> {
  const id = newId();
  const expires_at = sql<Date>`now() + interval '1 day'`;
  await db
    .insertInto('session')
    .values({ id, person_id, position_id, token_hash: Buffer.from(id), expires_at })
    .execute();
  return id;
}

async function newestAuditRow(db: Db, governmentId: string): Promise<number> {
  const { id } = await db
    .selectFrom('audit')
    .where(sql<boolean>`concerns = array[${governmentId}::uuid]`)
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return Number(id);
}
