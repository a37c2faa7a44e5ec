import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { parse } from 'yaml';
import { z } from 'zod';
import { fields } from '../src/modules/plan/extract/extraction.ts';
import { assignFromAbove } from '../src/modules/plan/task/assigned-task.ts';
import { confirmDone, returnForRevision } from '../src/modules/plan/task/confirmation.ts';
import { reportProgress, submitAsDone } from '../src/modules/plan/task/progress.ts';
import { remindUnits } from '../src/modules/plan/task/reminder.ts';
import { windowStart } from '../src/modules/plan/task/task-state.ts';
import type { Actor } from '../src/platform/actor.ts';
import { addDays } from '../src/platform/clock.ts';
import type { Db } from '../src/platform/db/db.ts';
import type { FileStore } from '../src/platform/files.ts';
import { type Ids, known } from './ids.ts';

const shape = z.object({
  lateTasks: z.array(z.string()),
  doneLate: z.array(z.string()),
  lateUnit: z.string(),
  returned: z.object({ title: z.string(), reason: z.string() }),
  waiting: z.string(),
  assigned: z.array(
    z.object({
      title: z.string(),
      number: z.string(),
      ago: z.number(),
      due: z.number(),
      lead: z.string(),
      done: z.boolean(),
      field: z.enum(fields),
    }),
  ),
});

/** A document that a task was finished with. */
export interface FinishingDocument {
  id: string;
  date: string;
}

export interface Stage {
  db: Db;
  files: FileStore;
  ids: Ids;
  today: string;
  year: number;
  /** Who works on the tasks of a unit, where it has somebody. */
  workers: Map<string, string>;
  /** Registered documents that finish tasks, by the tasks' titles. */
  documents: Map<string, FinishingDocument>;
}

interface Share {
  id: string;
  version: number;
  title: string;
  product: string;
  unitId: string;
  type: string;
  due: string | null;
  ordinal: number;
}

/** Plays the year of a government up to today: what fell due is done, but for what the story says. */
export async function playYear(stage: Stage, government: string, director: Actor): Promise<void> {
  const { db, ids, today, year } = stage;
  const text = readFileSync(new URL('story.yaml', import.meta.url), 'utf8').replaceAll('{p}', String(year - 1));
  const story = shape.parse(parse(text));
  const found = await sql<Share>`
    select a.id, a.version, t.title, t.product, a.unit_id as "unitId", a.deadline_type as type, a.due_on as due,
           (row_number() over (order by t.ordinal, a.id))::int as ordinal
    from assignment a join task t on t.id = a.task_id
    where t.unit_id = ${known(ids, government)} and t.year = ${year} and t.origin = 'plan'`.execute(db);
  const lateUnit = known(ids, story.lateUnit);
  const late: string[] = [];
  for (const share of found.rows) {
    if (share.type === 'continuous') await reportQuarter(stage, director, share);
    else if (!share.due) continue;
    else if (share.title === story.returned.title) await sendBack(stage, director, share, story.returned.reason);
    else if (share.title === story.waiting) await finish(stage, director, share, share.due, false);
    else if (share.due > today) await begin(stage, director, share);
    else if (story.lateTasks.includes(share.title)) late.push(share.id);
    else if (share.unitId === lateUnit && share.due > addDays(today, -150)) late.push(share.id);
    else await finish(stage, director, share, doneOn(share, story.doneLate.includes(share.title)), true);
  }
  if (late.length > 0) await remindUnits(db, director, late.slice(0, 1), { note: '' }, addDays(today, -2));
}

/** Enters what the upper level assigned outside of the plan. */
export async function playAssigned(stage: Stage, government: string, director: Actor): Promise<void> {
  const { db, ids, today } = stage;
  const story = shape.parse(parse(readFileSync(new URL('story.yaml', import.meta.url), 'utf8')));
  for (const { ago, due, lead, done, ...given } of story.assigned) {
    const date = addDays(today, -ago);
    const taskId = await assignFromAbove(
      db,
      director,
      known(ids, government),
      {
        ...given,
        ...{ product: 'Báo cáo', assigner: 'UBND tỉnh Lam Giang', date, dueOn: addDays(today, due) },
        ...{ leadIds: [known(ids, `${lead}, ${government}`)], coordinatingIds: [] },
      },
      date,
    );
    const share = await db
      .selectFrom('assignment')
      .where('task_id', '=', taskId)
      .select(['id', 'version', 'unit_id as unitId', 'deadline_type as type', 'due_on as due'])
      .executeTakeFirstOrThrow();
    const whole = { ...share, title: given.title, product: 'Báo cáo', ordinal: ago };
    if (done) await finish(stage, director, whole, addDays(today, due - 3), true);
    else await begin(stage, director, whole);
  }
}

/** The unit's own officer; where it has no account, the focal point enters it. */
function workerOf({ workers }: Stage, share: Share, director: Actor): Actor {
  const personId = workers.get(share.unitId) ?? director.personId;
  return { ...director, personId, unitId: share.unitId, role: 'system' };
}

function doneOn({ due, ordinal }: Share, afterwards: boolean): string {
  return addDays(due ?? '', afterwards ? 4 + (ordinal % 5) : -(ordinal % 9));
}

const documentTypes: [RegExp, string][] = [
  [/^Kế hoạch/, 'KH'],
  [/^Quyết định/, 'QĐ'],
  [/^Tờ trình/, 'TTr'],
  [/^Báo cáo/, 'BC'],
];

function documentFor({ product, title, ordinal }: Share, date: string) {
  const type = documentTypes.find(([pattern]) => pattern.test(product));
  if (!type) return null;
  // "Ban hành Kế hoạch tuyên truyền …" is done by a plan "Tuyên truyền …".
  const about = title.replace(/^(?:Ban hành|Xây dựng) (?:kế hoạch|quyết định|báo cáo) /i, '').replace(/^Báo cáo /, '');
  return {
    number: `${10 + ordinal}/${type[1]}-UBND`,
    date,
    abstract: `${about.charAt(0).toUpperCase()}${about.slice(1)}`,
  };
}

async function finish(stage: Stage, director: Actor, share: Share, planned: string, confirm: boolean): Promise<void> {
  const { db, files, today } = stage;
  const registered = stage.documents.get(share.title);
  const day = registered?.date ?? (planned < today ? planned : addDays(today, -1));
  const shown = registered ? { documentId: registered.id } : { document: documentFor(share, day) };
  const evidence = { note: 'Đã hoàn thành, kèm sản phẩm.', ...shown };
  await submitAsDone(db, files, workerOf(stage, share, director), share, { ...evidence, doneOn: day }, day);
  if (confirm) await confirmDone(db, director, { ...share, version: share.version + 1 }, day);
}

async function sendBack(stage: Stage, director: Actor, share: Share, reason: string): Promise<void> {
  const day = addDays(stage.today, -6);
  await finish(stage, director, share, day, false);
  await returnForRevision(stage.db, director, { ...share, version: share.version + 1 }, { reason }, addDays(day, 3));
}

/** What falls due within three months has been begun, some of it. */
async function begin(stage: Stage, director: Actor, share: Share): Promise<void> {
  const { db, files, today } = stage;
  if (!share.due || share.due > addDays(today, 90) || share.ordinal % 3 === 0) return;
  const percent = 20 + (share.ordinal % 4) * 20;
  const worker = workerOf(stage, share, director);
  // Now and then somebody asks the focal point to look.
  const asks = share.ordinal % 4 === 1 && worker.personId !== director.personId;
  const note = asks ? 'Đang thực hiện; đề nghị đầu mối cho ý kiến về biểu mẫu.' : 'Đang thực hiện theo tiến độ.';
  const input = { percent, note, mentionedId: asks ? director.personId : null };
  await reportProgress(db, files, worker, share, input, addDays(today, -(share.ordinal % 12)));
}

/** Continuous tasks are reported each quarter; one in four units has not done so yet. */
async function reportQuarter(stage: Stage, director: Actor, share: Share): Promise<void> {
  const { db, files, today } = stage;
  if (share.ordinal % 4 === 0) return;
  const since = windowStart(today);
  const day = addDays(since, 20) < today ? addDays(since, 20) : today;
  const evidence = { note: 'Thực hiện thường xuyên, đúng quy định.', file: null, document: null };
  await reportProgress(db, files, workerOf(stage, share, director), share, { ...evidence, percent: 0 }, day);
}
