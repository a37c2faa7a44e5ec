import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { createApp } from '../src/app.ts';
import { openSession } from '../src/modules/identity/index.ts';
import { searchQuery } from '../src/modules/org/tree/tree.queries.ts';
import { today } from '../src/platform/clock.ts';
import { connect, type Db } from '../src/platform/db/db.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { openFileStore } from '../src/platform/files.ts';
import { createLog } from '../src/platform/log.ts';
import { startEmbedded } from '../src/platform/postgres/embedded.ts';
import { seedCountry } from './seed-country.ts';

const runs = 40;

/** The tree page and the search over the units of the whole country: 34 provinces, 3,321 communes, 27,000 departments. */
export async function benchOrgTree(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'caicach-bench-'));
  const server = await startEmbedded(folder);
  try {
    await migrate(server.url);
    const { db, close } = connect(server.url);
    const { provinceId, positionId } = await seedCountry(db);
    const cookie = `session=${await openSession(db, positionId, today(), 1)}`;
    const app = createApp({ db, files: openFileStore(folder), log: createLog('warn'), secureCookies: false });
    console.log('\nOrganisation: 34 provinces, 3,321 communes and their departments');
    for (const path of ['/units', `/units/${provinceId}`, '/units?q=an+lac', '/units?q=phong+kinh+te']) {
      const html = await (await app.request(path, { headers: { cookie } })).text();
      const size = `${html.length} characters, ${gzipSync(html).length} bytes gzipped`;
      print(`page ${path.slice(0, 24)}`, await times(() => app.request(path, { headers: { cookie } })), size);
    }
    for (const words of ['an lac', 'phong kinh te', 'xa', 'khong co don vi nay']) {
      print(`search “${words}” at the database`, await databaseTimes(db, provinceId, words), '');
    }
    console.log(await planOf(db, provinceId, 'an lac'));
    await close();
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function times(work: () => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await work();
    taken.push(performance.now() - started);
  }
  return taken.toSorted((one, other) => one - other);
}

/** What PostgreSQL itself says of the time, planning and running together. */
async function databaseTimes(db: Db, rootId: string, words: string): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run < runs; run++) {
    const rows = await explain(db, rootId, words);
    const ms = rows.flatMap((line) => /^(?:Planning|Execution) Time: ([\d.]+) ms/.exec(line)?.[1] ?? []).map(Number);
    taken.push(ms.reduce((sum, each) => sum + each, 0));
  }
  return taken.toSorted((one, other) => one - other);
}

async function explain(db: Db, rootId: string, words: string): Promise<string[]> {
  const found = await sql<{ 'QUERY PLAN': string }>`
    explain (analyze, timing off) ${searchQuery(rootId, today(), words)}`.execute(db);
  return found.rows.map((row) => row['QUERY PLAN']);
}

/** The lines of the plan that tell how the words were looked up. */
async function planOf(db: Db, rootId: string, words: string): Promise<string> {
  const lines = (await explain(db, rootId, words)).filter((line) => /Scan.*unit_version/.test(line));
  return lines.map((line) => `    ${line.trim()}`).join('\n');
}

function print(name: string, taken: number[], more: string): void {
  const at = (share: number) => (taken[Math.ceil(taken.length * share) - 1] ?? Number.NaN).toFixed(1).padStart(7);
  console.log(`  ${name.padEnd(48)} best ${at(0.01)} ms   p50 ${at(0.5)} ms   p95 ${at(0.95)} ms   ${more}`);
}

if (process.argv[1] === new URL(import.meta.url).pathname) await benchOrgTree();
