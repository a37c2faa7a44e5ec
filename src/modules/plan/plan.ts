import { largestFile } from '../../office/limits.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import { Conflict, Forbidden, NotFound, Refused } from '../../platform/errors.ts';
import type { FileStore } from '../../platform/files.ts';
import { newId } from '../../platform/id.ts';
import { enqueue } from '../../platform/jobs.ts';
import { ReceivedFile } from '../../platform/received-file.ts';
import { mayKeepPlans, mayReadPlan } from './plan.access.ts';

/** A plan's file as it was sent. */
export interface PlanFile {
  bytes: Uint8Array | ReceivedFile;
  name: string;
  year: number;
  /** The government that issued the plan. */
  unitId: string;
  /** A plan that gave nothing, which this file takes the place of. */
  instead?: string;
}

/** The job that reads a received file. */
export const readingJob = 'plan.read';

/** Stores a plan's file and has it read in the background. Returns the plan's id; throws `Refused` for no or too large a file. */
export async function receivePlanFile(db: Db, files: FileStore, actor: Actor, file: PlanFile): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const id = await storePlan(tx, files, actor, file);
    if (file.instead) await putAside(tx, actor, file.instead);
    await enqueue(tx, readingJob, { id });
    return id;
  });
}

/** Stores the file and the plan as `extracting`; where the unit already has a plan for the year, as its amendment. */
export async function storePlan(tx: Tx, files: FileStore, actor: Actor, file: PlanFile): Promise<string> {
  if (!mayKeepPlans(actor, file.unitId)) throw new Forbidden();
  const size = file.bytes instanceof ReceivedFile ? file.bytes.size : file.bytes.length;
  if (size === 0) throw new Refused({ field: 'file', key: 'unreadable.empty' });
  if (size > largestFile) throw new Refused({ field: 'file', key: 'unreadable.too-big' });
  const inForce = await planInForce(tx, file.unitId, file.year);
  const id = newId();
  await tx
    .insertInto('plan')
    .values({
      id,
      unit_id: file.unitId,
      year: file.year,
      amends_id: inForce,
      file_sha256: await files.put(tx, file.bytes, mediaTypeOf(file.name)),
      file_name: file.name,
      created_by: actor.personId,
    })
    .execute();
  const after = { file: file.name, size, year: file.year, amends: inForce };
  await audit(tx, actor, { act: 'plan.receive', subject: { kind: 'plan', id }, after });
  return id;
}

/** The adopted plan of a unit and year, or null. */
export async function planInForce(db: Db | Tx, unitId: string, year: number): Promise<string | null> {
  const found = await db
    .selectFrom('plan')
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .where('state', '=', 'adopted')
    .select('id')
    .executeTakeFirst();
  return found?.id ?? null;
}

/**
 * Has a file read again: one that could not be read, whose reading was cut off, or one under review that is for another
 * year, since all deadlines hang on the year. What was edited so far is lost.
 */
export async function readAgain(db: Db, actor: Actor, id: string, year?: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const from = ['failed', 'extracting', 'review'];
    await changeState(tx, actor, id, { from, to: 'extracting', act: 'plan.read-again' });
    if (year) await tx.updateTable('plan').set({ year }).where('id', '=', id).execute();
    await enqueue(tx, readingJob, { id });
  });
}

/** Puts a plan that is not in force aside; its file and its trail stay. */
export async function discardPlan(db: Db, actor: Actor, id: string): Promise<void> {
  await db.transaction().execute((tx) => putAside(tx, actor, id));
}

async function putAside(tx: Tx, actor: Actor, id: string): Promise<void> {
  const from = ['extracting', 'failed', 'review'];
  await changeState(tx, actor, id, { from, to: 'discarded', act: 'plan.discard' });
}

interface Change {
  from: string[];
  to: string;
  act: string;
}

async function changeState(tx: Tx, actor: Actor, id: string, { from, to, act }: Change): Promise<void> {
  const plan = await tx
    .selectFrom('plan')
    .where('id', '=', id)
    .select(['unit_id', 'state'])
    .forUpdate()
    .executeTakeFirst();
  if (!plan || !mayReadPlan(actor, { unitId: plan.unit_id, inForce: false, aboveReader: false })) throw new NotFound();
  if (!mayKeepPlans(actor, plan.unit_id)) throw new Forbidden();
  if (!from.includes(plan.state)) throw new Conflict();
  await tx.updateTable('plan').set({ state: to, failure: null }).where('id', '=', id).execute();
  await audit(tx, actor, { act, subject: { kind: 'plan', id }, before: { state: plan.state }, after: { state: to } });
}

const mediaTypes: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
};

/** Told by the name alone, and only ever sent back as a download: what the file really is, the reader finds out. */
function mediaTypeOf(name: string): string {
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  return mediaTypes[extension] ?? 'application/octet-stream';
}
