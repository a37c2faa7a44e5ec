import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Conflict, Forbidden, NotFound, Refused } from '../../../platform/errors.ts';
import { mayKeepUnits } from '../org.access.ts';
import { unitLine } from '../units.ts';
import { type Answers, answers, type Step, steps } from './step.ts';

export type ReorganisationState = 'draft' | 'scheduled' | 'effective';

/** A reorganisation as it was written down. */
export interface Reorganisation {
  id: string;
  ownerId: string;
  title: string;
  basisNumber: string;
  basisDate: string | null;
  effectiveOn: string | null;
  state: ReorganisationState;
  steps: Step[];
  answers: Answers;
  version: number;
  /** Whether the actor may prepare it and put it in force. */
  mayKeep: boolean;
}

/** A reorganisation of the tree that the actor belongs to; throws `NotFound` for any other. */
export async function findReorganisation(db: Db | Tx, actor: Actor, id: string, lock = false): Promise<Reorganisation> {
  const query = db.selectFrom('reorganisation').where('id', '=', id).selectAll();
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) throw new NotFound();
  const line = await unitLine(db, row.owner_id, today());
  const mayKeep = mayKeepUnits(actor, line);
  // Drafts are the business of who keeps the units; what is decided is known in the whole tree.
  if (!mayKeep && (row.state === 'draft' || !(await isOfTree(db, actor, line)))) throw new NotFound();
  return {
    id,
    ownerId: row.owner_id,
    title: row.title,
    basisNumber: row.basis_number,
    basisDate: row.basis_date,
    effectiveOn: row.effective_on,
    state: stateOf(row.state),
    steps: steps.parse(row.steps),
    answers: answers.parse(row.answers),
    version: row.version,
    mayKeep,
  };
}

const stateOf = (text: string): ReorganisationState => (text === 'scheduled' || text === 'effective' ? text : 'draft');

async function isOfTree(db: Db | Tx, actor: Actor, line: string[]): Promise<boolean> {
  if (actor.role === 'system' || actor.unitId === null) return actor.role === 'system';
  const own = await unitLine(db, actor.unitId, today());
  return own.at(-1) === line.at(-1);
}

/** A draft, locked for an act of who may keep it. `NotFound`, `Forbidden`, `Conflict`; `Refused` once it is in force. */
export async function lockDraft(tx: Tx, actor: Actor, id: string, version?: number): Promise<Reorganisation> {
  const found = await findReorganisation(tx, actor, id, true);
  if (!found.mayKeep) throw new Forbidden();
  if (found.state !== 'draft') throw new Refused({ key: 'reorganisation.error.inForce' });
  if (version !== undefined && version !== found.version) throw new Conflict();
  return found;
}

/** The document that it rests on, as histories name it. */
export const basisOf = ({ basisNumber }: Pick<Reorganisation, 'basisNumber'>) => basisNumber;

export const countVersion = { version: sql<number>`version + 1` };
