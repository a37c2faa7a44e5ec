import { sql } from 'kysely';
import type { Actor } from '../../../../platform/actor.ts';
import type { Tx } from '../../../../platform/db/db.ts';
import { type NoticeKind, type NoticeParams, notify } from '../../../inbox/index.ts';
import { joinUnitName } from '../unit-name.ts';

interface Told {
  id: string;
  title: string;
  unitId: string;
  unit: string;
  ownerId: string;
  dueOn: string | null;
}

interface Occasion {
  /** What makes it another notice about the same assignment: a version, a day, a due date. */
  occasion: string;
  note?: string;
  day: string;
}

/** Tells the people of the units whose assignments these are what an act has done to them. */
export async function tellUnits(
  tx: Tx,
  actor: Actor,
  kind: NoticeKind,
  assignmentIds: string[],
  { occasion, note, day }: Occasion,
): Promise<void> {
  const told = await assignmentsOf(tx, assignmentIds, day);
  const news = told.map(({ id, title, unitId, dueOn }) => ({
    ...{ unitId, subjectId: id, occasion, title, note, href: `/assignments/${id}` },
    params: paramsOf(dueOn),
  }));
  await notify(tx, actor, kind, news, { day });
}

/** Tells the focal points of the government whose task it is what a unit has done with its assignment. */
export async function tellDirectors(
  tx: Tx,
  actor: Actor,
  kind: NoticeKind,
  assignmentId: string,
  { occasion, note, day }: Occasion,
): Promise<void> {
  const told = await assignmentsOf(tx, [assignmentId], day);
  const news = told.map(({ id, title, ownerId, unit }) => ({
    ...{ unitId: ownerId, subjectId: id, occasion, title, note, href: `/assignments/${id}` },
    params: { unit },
  }));
  await notify(tx, actor, kind, news, { audience: 'directors', day });
}

const paramsOf = (dueOn: string | null): NoticeParams => (dueOn ? { due: dueOn } : {});

async function assignmentsOf(tx: Tx, ids: string[], day: string): Promise<Told[]> {
  const found = await sql<Told>`
    select a.id, t.title, a.unit_id as "unitId", u.name as unit, unit_heir(a.owner_id, ${day}::date) as "ownerId",
           a.due_on as "dueOn"
    from assignment a join task t on t.id = a.task_id ${joinUnitName(day)}
    where a.id = any (${ids}::uuid[])
    order by a.id`.execute(tx);
  return found.rows;
}
