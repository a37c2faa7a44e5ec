import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import autocannon from 'autocannon';
import { openSession } from '../src/modules/identity/index.ts';
import { today } from '../src/platform/clock.ts';
import { connect } from '../src/platform/db/db.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { startEmbedded } from '../src/platform/postgres/embedded.ts';
import { seedAssignments } from './seed-assignments.ts';

const connections = 16;
const seconds = 8;

/** The list of 50 of 10,000 assignments from one server process, beside the bare query and a constant page of its size. */
export async function benchTaskList(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'caicach-bench-'));
  const server = await startEmbedded(folder);
  try {
    await migrate(server.url);
    const { db, close } = connect(server.url);
    const { provinceId, positionId } = await seedAssignments(db, today());
    const token = await openSession(db, positionId, today(), 1);
    const ids = await db.selectFrom('assignment').select('id').limit(2000).execute();
    await close();
    const anew = { 'the list, no page twice': ids.map(({ id }) => `/tasks?after=${id}`) };
    await withServer(server.url, provinceId, (port) =>
      compare(`http://127.0.0.1:${port}`, `session=${token}`, { ...pages, ...anew }),
    );
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function withServer(url: string, governmentId: string, run: (port: number) => Promise<void>): Promise<void> {
  const child = fork(new URL('task-list.server.ts', import.meta.url), [url, governmentId], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  try {
    const [port] = await once(child, 'message');
    await run(Number(port));
  } finally {
    child.kill();
  }
}

const month = today().slice(0, 7);
const pages: Record<string, string[]> = {
  'a constant page behind the same sign-in': ['/bench/constant'],
  'the bare query of the list': ['/bench/query'],
  'the list': ['/tasks'],
  'the list by due date': ['/tasks?sort=due'],
  'the list, one field': ['/tasks?field=procedure'],
  'the list, what is late': ['/tasks?state=overdue'],
  'the list, words without accents': ['/tasks?q=ho+so'],
  'the list, all of these in turn': [
    '/tasks',
    '/tasks?sort=due',
    '/tasks?field=procedure',
    '/tasks?field=finance&state=finished',
    '/tasks?state=overdue',
    `/tasks?due=${month}`,
    '/tasks?q=ho+so',
    '/tasks?origin=plan&state=in-progress',
  ],
};

async function compare(url: string, cookie: string, pages: Record<string, string[]>): Promise<void> {
  console.log(`\nTask list: 50 of 10,000 assignments, ${connections} connections, one process`);
  const html = await (await fetch(`${url}/tasks`, { headers: { cookie } })).text();
  console.log(`  the page: ${html.length} characters, ${gzipSync(html).length} bytes gzipped`);
  for (const [name, paths] of Object.entries(pages)) {
    let asked = 0;
    // All connections share one round through the paths; each would otherwise begin anew and ask for the same ones.
    const setupRequest = (request: object) => ({ ...request, path: paths[asked++ % paths.length] });
    const requests = [{ setupRequest }];
    const options = { url, connections, headers: { cookie }, requests };
    await autocannon({ ...options, duration: 2 });
    const { requests: rate, latency, non2xx, errors } = await autocannon({ ...options, duration: seconds });
    const faults = non2xx + errors > 0 ? `   ${non2xx + errors} FAILED` : '';
    const words = `${rate.average.toFixed(0).padStart(6)}/s   p50 ${latency.p50} ms, p99 ${latency.p99} ms${faults}`;
    console.log(`  ${name.padEnd(40)} ${words}`);
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) await benchTaskList();
