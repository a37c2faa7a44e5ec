import { sql } from 'kysely';
import type { Actor } from '../../../../platform/actor.ts';
import type { Db } from '../../../../platform/db/db.ts';
import { readFilter } from '../list/filter.ts';
import { ownRows, type Scope } from '../list/rows.ts';
import { visibleTo } from '../task.access.ts';
import { joinUnitName } from '../unit-name.ts';

/** Rows that were ticked, or all those of the government's own list that an address's filters show. */
export interface Chosen {
  id: string[];
  all?: 'on';
  filters: string;
}

/** The ids behind a choice of rows. */
export async function chosenIds(db: Db, scope: Scope, { id, all, filters }: Chosen): Promise<string[]> {
  if (!all) return id;
  const filter = { ...readFilter(new URLSearchParams(filters)), sort: undefined };
  const found = await sql<{ id: string }>`select a.id from ${ownRows(scope, filter)}`.execute(db);
  return found.rows.map((row) => row.id);
}

export interface ChosenLine {
  id: string;
  title: string;
  unit: string;
  dueOn: string | null;
}

/** The first of the chosen rows as a form names them. */
export async function chosenLines(
  db: Db,
  actor: Actor,
  ids: string[],
  day: string,
  limit: number,
): Promise<ChosenLine[]> {
  const found = await sql<ChosenLine>`
    select a.id, t.title, u.short_name as unit, a.due_on as "dueOn"
    from assignment a
    join task t on t.id = a.task_id
    ${joinUnitName(day)}
    where a.id = any (${ids}::uuid[]) and ${visibleTo(actor, day)}
    order by t.title collate vi_app, u.short_name collate vi_app
    limit ${limit}`.execute(db);
  return found.rows;
}
