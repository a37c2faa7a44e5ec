import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { acceptedProposals } from '../adoption/accepted.ts';
import { type Difference, differences } from './differences.ts';
import { tasksInForce } from './tasks-in-force.ts';

/** One task that an amendment adds, changes or drops. */
export interface ChangeLine {
  taskId: string | null;
  no: string;
  title: string;
  differences: Difference[];
  /** Under review: the proposal, with its version, that the reviewer can match otherwise. */
  proposal: { id: string; version: number } | null;
}

/** What an amendment does, or will do, to the tasks in force. */
export interface Changes {
  added: ChangeLine[];
  changed: ChangeLine[];
  dropped: ChangeLine[];
  /** Not named in the document, but kept. */
  unnamed: ChangeLine[];
  same: number;
}

/** What an amendment under review will do when it is adopted as it stands. */
export async function pendingChanges(db: Db, planId: string, amendsId: string): Promise<Changes> {
  const [proposals, tasks, dropped, versions] = await Promise.all([
    acceptedProposals(db, planId),
    tasksInForce(db, amendsId),
    db.selectFrom('dropped_task').where('plan_id', '=', planId).select('task_id').execute(),
    db.selectFrom('proposal').where('plan_id', '=', planId).select(['id', 'version']).execute(),
  ]);
  const inForce = new Map(tasks.map((task) => [task.id, task]));
  const gone = new Set(dropped.map(({ task_id }) => task_id));
  const versionOf = new Map(versions.map(({ id, version }) => [id, version]));
  const changes: Changes = { added: [], changed: [], dropped: [], unnamed: [], same: 0 };
  const continued = new Set<string>();
  for (const proposal of proposals) {
    const { id, taskId, no, title } = proposal;
    const task = taskId === null ? undefined : inForce.get(taskId);
    const line = { taskId, no, title, proposal: { id, version: versionOf.get(id) ?? 1 } };
    if (!task) changes.added.push({ ...line, differences: [] });
    else {
      continued.add(task.id);
      const found = differences(task, proposal);
      if (found.length > 0) changes.changed.push({ ...line, differences: found });
      else changes.same += 1;
    }
  }
  for (const { id, no, title } of tasks) {
    if (continued.has(id)) continue;
    const line = { taskId: id, no, title, differences: [], proposal: null };
    (gone.has(id) ? changes.dropped : changes.unnamed).push(line);
  }
  return changes;
}

/** What an adopted amendment did, as it was recorded that day. */
export async function recordedChanges(db: Db, planId: string): Promise<Changes> {
  const found = await sql<ChangeLine & { kind: 'added' | 'changed' | 'dropped' }>`
    select kind, task_id as "taskId", no, title, differences, null as proposal
    from plan_change where plan_id = ${planId} order by ordinal`.execute(db);
  const of = (kind: string) => found.rows.filter((row) => row.kind === kind);
  return { added: of('added'), changed: of('changed'), dropped: of('dropped'), unnamed: [], same: 0 };
}
