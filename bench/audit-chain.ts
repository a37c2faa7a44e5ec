import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { reportProgress } from '../src/modules/plan/task/progress.ts';
import { commandLine } from '../src/platform/actor.ts';
import { audit } from '../src/platform/audit.ts';
import { today } from '../src/platform/clock.ts';
import { connect, type Db } from '../src/platform/db/db.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { openFileStore } from '../src/platform/files.ts';
import { newId } from '../src/platform/id.ts';
import { startEmbedded } from '../src/platform/postgres/embedded.ts';
import { measure, printRatios } from './measure.ts';
import { seedAssignments } from './seed-assignments.ts';

const writers = 8;
const acts = 400;

/** Acts of several writers at once, confirmed by the disk, without and with the chain of the audit trail. */
export async function benchAuditChain(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'caicach-bench-'));
  const server = await startEmbedded(folder);
  const { db, close } = connect(server.url, writers);
  try {
    await migrate(server.url);
    await seedAssignments(db, today(), 50, 20);
    const progress = await progressReports(db, folder);
    await compare(db, `${acts} progress reports in one province, ${writers} writers`, progress);
    await compare(db, `${acts} bare audit rows, ${writers} writers`, () =>
      db
        .transaction()
        .execute((tx) => audit(tx, commandLine, { act: 'bench.act', subject: { kind: 'bench', id: newId() } })),
    );
  } finally {
    await close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** An act that reports on one of the writer's own assignments; none waits for another's row. */
async function progressReports(db: Db, folder: string): Promise<(writer: number) => Promise<void>> {
  const found = await sql<{ id: string; version: number }>`
    select id, version from assignment where phase = 'open' order by id limit ${writers}`.execute(db);
  const files = openFileStore(folder);
  return async (writer) => {
    const seen = found.rows[writer];
    if (!seen) throw new Error('Too few assignments');
    await reportProgress(db, files, commandLine, seen, { percent: 50, note: 'Đang thực hiện theo tiến độ' });
    seen.version += 1;
  };
}

async function compare(db: Db, title: string, act: (writer: number) => Promise<void>): Promise<void> {
  const all = () =>
    Promise.all(
      Array.from({ length: writers }, async (_, writer) => {
        for (let n = 0; n < acts / writers; n++) await act(writer);
      }),
    );
  const chain = (state: 'enable' | 'disable') =>
    sql`alter table audit ${sql.raw(state)} trigger audit_append`.execute(db);
  const measured = await measure({
    'without the chain': async () => {
      await chain('disable');
      await all();
    },
    'with the chain': async () => {
      await chain('enable');
      await all();
    },
  });
  printRatios(title, measured);
  for (const { name, ms } of measured) console.log(`  ${name}: ${Math.round((acts * 1000) / ms)} acts/s`);
}

if (process.argv[1] === new URL(import.meta.url).pathname) await benchAuditChain();
