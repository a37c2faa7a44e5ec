import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { makeOffice } from '../../src/modules/plan/task/task.fixture.ts';
import { today } from '../../src/platform/clock.ts';
import { formatDate } from '../../src/platform/i18n.ts';
import { testDatabase } from '../setup/test-database.ts';

const megabyte = 1024 * 1024;
const size = 20 * megabyte;
/** A hundred when it is asked for: two gigabytes are much to write at every run, and six hundred megabytes show the same. */
const count = Number(process.env.CAICACH_TEST_FILES ?? 30);
const most = 300;

const { db, url } = await testDatabase();
const office = await makeOffice(db);
const cookie = await office.signIn('officer', 'culture');
const data = await mkdtemp(join(tmpdir(), 'caicach-memory-'));
await chmod(data, 0o755);
const probe = createServer().listen(0, '127.0.0.1');
await once(probe, 'listening');
const address = probe.address();
const port = address !== null && typeof address === 'object' ? address.port : 0;
probe.close();
const env = { NODE_ENV: 'production', DATABASE_URL: url, CAICACH_DATA: data, CAICACH_LOG: 'warn' };
const server: ChildProcess = spawn(process.execPath, ['scripts/start.mjs'], {
  cwd: fileURLToPath(new URL('../../', import.meta.url)),
  env: { ...process.env, ...env, PORT: String(port), CAICACH_MAX_UPLOAD_MB: '2100' },
  stdio: 'ignore',
});
afterAll(async () => {
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
  await rm(data, { recursive: true });
});

/** The most memory that a process has had so far, and has now, in megabytes; Linux tells it. */
function memoryOf(pid: number | undefined): { most: number; now: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  return { most: of('VmHWM'), now: of('VmRSS') };
}

const zeros = Buffer.alloc(megabyte / 4);

/** A form with as many files, each another one, as a browser sends it. */
function* form(): Generator<Buffer> {
  yield Buffer.from(`--x\r\ncontent-disposition: form-data; name="effectiveOn"\r\n\r\n${formatDate(today())}\r\n`);
  for (let n = 0; n < count; n++) {
    const begin = Buffer.from(`%PDF-1.7 ${n}\n`);
    yield Buffer.from(
      `--x\r\ncontent-disposition: form-data; name="file"; filename="tệp ${n}.pdf"\r\ncontent-type: application/pdf\r\n\r\n`,
    );
    yield begin;
    for (let left = size - begin.length; left > 0; left -= zeros.length)
      yield zeros.subarray(0, Math.min(left, zeros.length));
    yield Buffer.from('\r\n');
  }
  yield Buffer.from('--x--\r\n');
}

async function send(): Promise<number | undefined> {
  const sending = request({
    ...{ port, path: '/evidence', method: 'POST' },
    headers: {
      cookie,
      origin: `http://localhost:${port}`,
      host: `localhost:${port}`,
      'content-type': 'multipart/form-data; boundary=x',
    },
  });
  const answered = once(sending, 'response');
  await pipeline(Readable.from(form(), { objectMode: false, highWaterMark: megabyte }), sending);
  const [response] = await answered;
  response.resume();
  return response.statusCode;
}

test.runIf(existsSync('/proc/self/status'))(
  `${count} files of 20 MB stream through a server that stays under ${most} MB, up and down`,
  async () => {
    while (!(await fetch(`http://localhost:${port}/health`).catch(() => null))?.ok) await delay(50);
    const before = memoryOf(server.pid);
    expect(await send()).toBe(303);
    const sent = memoryOf(server.pid);
    const rows = await db.selectFrom('evidence_revision').select(['evidence_id as id', 'file_name as name']).execute();
    expect(rows).toHaveLength(count);
    let received = 0;
    for (const { id } of rows) {
      const file = await fetch(`http://localhost:${port}/files/evidence/${id}/1`, { headers: { cookie } });
      for await (const part of file.body ?? []) received += part.length;
    }
    expect(received).toBe(count * size);
    const after = memoryOf(server.pid);
    console.log(
      `Memory in MB: ${before.most} at rest, ${sent.most} at most while receiving, ${after.most} with sending`,
    );
    expect(after.most).toBeLessThan(most);
  },
  600_000,
);
