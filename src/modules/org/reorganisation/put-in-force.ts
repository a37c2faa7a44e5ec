import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Forbidden, type Problem, Refused } from '../../../platform/errors.ts';
import { enqueue } from '../../../platform/jobs.ts';
import type { Handovers } from '../handover.ts';
import { movesOf } from './moves.ts';
import type { Outcome } from './outcome.ts';
import { previewOf } from './preview.queries.ts';
import { countVersion, findReorganisation, lockDraft, type Reorganisation } from './reorganisation.ts';
import { effectJob, takeEffect } from './take-effect.ts';
import { unwriteVersions, writeVersions } from './write-versions.ts';
import { closedVersions } from './written.ts';

/**
 * Puts a prepared reorganisation in force: the tree from its day on is written now, people and open work move when the day
 * comes, at once where it has. Throws `Refused` while anything is undecided or stands in the way.
 */
export async function putInForce(
  db: Db,
  handovers: Handovers,
  actor: Actor,
  id: string,
  version: number,
  day = today(),
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const draft = await lockDraft(tx, actor, id, version);
    // Two reorganisations of one tree must not be written at the same time: each is worked out on what the other wrote.
    await tx.selectFrom('unit').where('id', '=', draft.ownerId).select('id').forUpdate().execute();
    const { tree, outcome } = await previewOf(tx, handovers, draft, day);
    const problems = obstacles(draft, outcome);
    const { effectiveOn } = draft;
    if (problems.length > 0 || effectiveOn === null) throw new Refused(...problems);
    const closed = await writeVersions(tx, draft, tree, outcome, effectiveOn);
    await tx
      .updateTable('reorganisation')
      .set({
        state: 'scheduled',
        moves: JSON.stringify(movesOf(tree, outcome)),
        closed: JSON.stringify(closed),
        ...countVersion,
      })
      .where('id', '=', id)
      .execute();
    await writeAudit(tx, actor, draft, outcome);
    if (effectiveOn <= day) await takeEffect(tx, handovers, actor, id, day);
    else await enqueue(tx, effectJob, { id }, new Date(`${effectiveOn}T00:05:00+07:00`));
  });
}

/** Takes a reorganisation back into preparation, as long as its day has not come. */
export async function takeBack(db: Db, actor: Actor, id: string, day = today()): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const found = await findReorganisation(tx, actor, id, true);
    if (!found.mayKeep) throw new Forbidden();
    if (found.state !== 'scheduled' || (found.effectiveOn ?? '') <= day) {
      throw new Refused({ key: 'reorganisation.error.inEffect' });
    }
    if (await isBuiltOnBy(tx, found)) throw new Refused({ key: 'reorganisation.error.alreadyUsed' });
    const created = found.steps.flatMap(createdBy);
    try {
      await unwriteVersions(tx, id, await closedVersions(tx, id), created);
    } catch (error) {
      if (isBuiltOn(error)) throw new Refused({ key: 'reorganisation.error.alreadyUsed' });
      throw error;
    }
    await tx
      .updateTable('reorganisation')
      .set({ state: 'draft', moves: '[]', closed: '[]', ...countVersion })
      .where('id', '=', id)
      .execute();
    await audit(tx, actor, { act: 'reorganisation.take-back', subject: { kind: 'reorganisation', id } });
  });
}

function createdBy(step: Reorganisation['steps'][number]): string[] {
  const targets = step.kind === 'merge' ? [step.into] : step.kind === 'split' ? step.parts : [];
  return targets.filter(({ create }) => create !== null).map(({ unitId }) => unitId);
}

/** Another one ended what this one began, or ended earlier what this one ends: taken back, this one would bring it to life again. */
async function isBuiltOnBy(tx: Tx, { id, effectiveOn }: Reorganisation): Promise<boolean> {
  const found = await sql`
    select from reorganisation r cross join lateral jsonb_to_recordset(r.closed) c (id uuid)
    where r.id <> ${id} and r.state <> 'draft' and (
      exists (select from unit_version v where v.id = c.id and v.reorganisation_id = ${id})
      or (r.effective_on < ${effectiveOn}::date and exists (
        select from reorganisation o cross join lateral jsonb_to_recordset(o.closed) k (id uuid)
        where o.id = ${id} and k.id = c.id)))
    limit 1`.execute(tx);
  return found.rows.length > 0;
}

/** Others refer to a row by now (SQLSTATE 23503), or changed the same units for a day before it (23P01). */
const isBuiltOn = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === '23503' || error.code === '23P01');

function obstacles({ effectiveOn, basisNumber, basisDate, steps }: Reorganisation, outcome: Outcome): Problem[] {
  const problems = [...outcome.problems];
  if (steps.length === 0) problems.push({ key: 'reorganisation.error.noStep' });
  if (!effectiveOn) problems.push({ field: 'effectiveOn', key: 'reorganisation.error.noDay' });
  if (!basisNumber || !basisDate) problems.push({ field: 'basisNumber', key: 'reorganisation.error.noBasis' });
  const open = outcome.questions.filter(({ answer }) => answer === null).length;
  if (open > 0) problems.push({ key: 'reorganisation.error.undecided', params: { count: open } });
  return problems;
}

/** One row for the act, and one for each unit that it changes, so that each finds it in its own trail. */
async function writeAudit(tx: Tx, actor: Actor, { id, title, effectiveOn }: Reorganisation, outcome: Outcome) {
  const after = { title, effectiveOn };
  await audit(tx, actor, {
    act: 'reorganisation.put-in-force',
    subject: { kind: 'reorganisation', id },
    after: { ...after, relations: outcome.relations },
  });
  for (const unitId of new Set([...outcome.ends.keys(), ...outcome.changes.keys(), ...outcome.creates.keys()])) {
    const change = outcome.creates.get(unitId) ?? outcome.changes.get(unitId);
    await audit(tx, actor, {
      act: 'unit.reorganise',
      subject: { kind: 'unit', id: unitId },
      after: { ...after, reorganisationId: id, ends: outcome.ends.has(unitId), ...change },
    });
  }
}
