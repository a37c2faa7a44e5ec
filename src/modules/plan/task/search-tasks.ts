import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/db.ts';
import { type Found, foundIn, mostFound } from '../../../platform/found.ts';
import { ownRows, rowsFromAbove, stateIn } from './list/rows.ts';
import { visibleTo } from './task.access.ts';
import { joinUnitName } from './unit-name.ts';

/** A task as a search shows it: one line, however many units have a share. */
export interface TaskHit {
  id: string;
  title: string;
  /** The unit of its first share, and how many units have one. */
  unit: string;
  units: number;
  /** Each unit's part of each occurrence, and how many of them are done; whether one is overdue. */
  shares: number;
  done: number;
  isLate: boolean;
  /** The first due date of what is not done yet. */
  dueOn: string | null;
}

/** The year's tasks whose title holds the words: of the actor's government as its list shows them, of an outside body its own. */
export async function searchTasks(
  db: Db,
  actor: Actor,
  { q, year, day }: { q: string; year: number; day: string },
): Promise<Found<TaskHit>> {
  const { governmentId, unitId } = actor;
  const share = sql`select t.id, t.title, a.id as share_id, a.unit_id, a.phase, a.due_on, ${stateIn({ day })} as state`;
  const shares = governmentId
    ? sql`${share} from ${ownRows({ governmentId, year, day }, { q })} and ${visibleTo(actor, day)}
          union ${share} from ${rowsFromAbove({ governmentId, year, day }, { q })} and ${visibleTo(actor, day)}`
    : sql`${share} from task t join assignment a on a.task_id = t.id
          where a.unit_id = ${unitId} and a.year = ${year} and a.phase <> 'cancelled' and ${visibleTo(actor, day)}
            and t.title_fold like '%' || fold(${q.replace(/[\\%_]/g, '\\$&')}) || '%'`;
  const found = await sql<TaskHit & { total: number }>`
    select f.id, f.title, u.name as unit, f.units, f.shares, f.done, f.late as "isLate", f.due_on as "dueOn", f.total
    from (
      select s.id, s.title, min(s.share_id::text)::uuid as share_id, count(*)::int as shares,
             count(distinct s.unit_id)::int as units, bool_or(s.state = 'overdue') as late,
             count(*) filter (where s.phase in ('done', 'done-late'))::int as done,
             min(s.due_on) filter (where s.phase not in ('done', 'done-late')) as due_on,
             count(*) over ()::int as total
      from (${shares}) s group by s.id, s.title
      order by s.title collate vi_app, s.id limit ${mostFound}
    ) f join assignment a on a.id = f.share_id ${joinUnitName(day, year)}
    order by f.title collate vi_app, f.id`.execute(db);
  return foundIn(found.rows);
}
