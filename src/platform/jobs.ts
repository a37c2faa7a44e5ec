import { Logger, parseCronItems, run, type TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Tx } from './db/db.ts';
import type { Log } from './log.ts';

/** A job's payload is small and names rows; a job is an idempotent shell that calls an act. */
export type Jobs = Record<string, (payload: { id: string }) => Promise<void>>;

/** Puts a job into the queue inside the act's transaction: it exists if and only if the act does. `at`: not before this time. */
export async function enqueue(tx: Tx, job: string, payload: { id: string }, at?: Date): Promise<void> {
  await sql`select graphile_worker.add_job(${job}, ${JSON.stringify(payload)}::json, run_at => ${at ?? null})`.execute(
    tx,
  );
}

/** When jobs run by themselves: crontab lines by job, in UTC. */
export type Schedule = Record<string, string>;

/** Works the queue until `stop()`; failed jobs are tried again with growing pauses. */
export async function workQueue(
  pool: pg.Pool,
  jobs: Jobs,
  log: Log,
  schedule: Schedule = {},
): Promise<{ stop(): Promise<void> }> {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [name, (payload) => job(readPayload(payload))]),
  );
  const logger = new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn(message);
  });
  const runner = await run({
    pgPool: pool,
    taskList,
    logger,
    concurrency: 2,
    parsedCronItems: scheduled(schedule),
    noHandleSignals: true,
  });
  runner.events.on('job:error', ({ job, error }) => log.error({ job: job.task_identifier, err: error }, 'job failed'));
  return { stop: () => runner.stop() };
}

/** One row per job waits at most; the key lets go of a row whose process died, so that the next time is not waited for in vain. */
function scheduled(schedule: Schedule) {
  return parseCronItems(
    Object.entries(schedule).map(([task, match]) => ({
      task,
      match,
      payload: { id: 'scheduled' },
      options: { jobKey: task, maxAttempts: 1 },
    })),
  );
}

function readPayload(payload: unknown): { id: string } {
  if (typeof payload === 'object' && payload !== null && 'id' in payload && typeof payload.id === 'string') {
    return { id: payload.id };
  }
  throw new Error('A job without an id');
}
