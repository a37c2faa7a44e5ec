import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Forbidden } from '../../../platform/errors.ts';
import { newId } from '../../../platform/id.ts';
import { mayKeepUnits } from '../org.access.ts';
import { unitLine } from '../units.ts';
import { countVersion, lockDraft, type Reorganisation } from './reorganisation.ts';
import type { Answers, Step } from './step.ts';

/** What a reorganisation is called, what it rests on and from when it holds. */
export interface ReorganisationFacts {
  title: string;
  basisNumber: string;
  basisDate: string | null;
  effectiveOn: string | null;
}

const columns = ({ title, basisNumber, basisDate, effectiveOn }: ReorganisationFacts) => ({
  title,
  basis_number: basisNumber,
  basis_date: basisDate,
  effective_on: effectiveOn,
});

/** Begins to prepare a reorganisation of what is below a government. Gives its id. */
export async function prepareReorganisation(
  db: Db,
  actor: Actor,
  ownerId: string,
  facts: ReorganisationFacts,
): Promise<string> {
  const id = newId();
  await db.transaction().execute(async (tx) => {
    if (!mayKeepUnits(actor, await unitLine(tx, ownerId, today()))) throw new Forbidden();
    await tx
      .insertInto('reorganisation')
      .values({ id, owner_id: ownerId, created_by: actor.personId, ...columns(facts) })
      .execute();
    await write(tx, actor, 'prepare', id, { ownerId, ...facts });
  });
  return id;
}

/** Changes what a draft is called, what it rests on, or its day. */
export async function editReorganisation(
  db: Db,
  actor: Actor,
  id: string,
  version: number,
  facts: ReorganisationFacts,
): Promise<void> {
  await changeDraft(db, actor, id, version, 'edit', () => ({ set: columns(facts), after: facts }));
}

/** Adds a step to a draft. */
export async function addStep(db: Db, actor: Actor, id: string, step: Step): Promise<void> {
  await changeDraft(db, actor, id, undefined, 'add-step', ({ steps }) => ({
    set: { steps: JSON.stringify([...steps, step]) },
    after: step,
  }));
}

/** Takes a step out of a draft. */
export async function removeStep(db: Db, actor: Actor, id: string, version: number, at: number): Promise<void> {
  await changeDraft(db, actor, id, version, 'remove-step', ({ steps }) => ({
    set: { steps: JSON.stringify(steps.filter((_, index) => index !== at)) },
    after: { removed: steps[at] },
  }));
}

/** Keeps what was decided where a draft leaves a choice. */
export async function answerQuestions(
  db: Db,
  actor: Actor,
  id: string,
  version: number,
  given: Answers,
): Promise<void> {
  await changeDraft(db, actor, id, version, 'answer', ({ answers }) => ({
    set: { answers: JSON.stringify({ ...answers, ...given }) },
    after: given,
  }));
}

/** Throws a draft away. */
export async function discardReorganisation(db: Db, actor: Actor, id: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { title, steps } = await lockDraft(tx, actor, id);
    await tx.deleteFrom('reorganisation').where('id', '=', id).execute();
    await write(tx, actor, 'discard', id, { title, steps });
  });
}

interface DraftChange {
  set: Partial<ReturnType<typeof columns>> | { steps: string } | { answers: string };
  after: object;
}

async function changeDraft(
  db: Db,
  actor: Actor,
  id: string,
  version: number | undefined,
  act: string,
  change: (draft: Reorganisation) => DraftChange,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { set, after } = change(await lockDraft(tx, actor, id, version));
    await tx
      .updateTable('reorganisation')
      .set({ ...set, ...countVersion })
      .where('id', '=', id)
      .execute();
    await write(tx, actor, act, id, after);
  });
}

const write = (tx: Tx, actor: Actor, act: string, id: string, after: object) =>
  audit(tx, actor, { act: `reorganisation.${act}`, subject: { kind: 'reorganisation', id }, after });
