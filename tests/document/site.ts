import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createApp } from '../../src/app.ts';
import { makeOffice } from '../../src/modules/plan/task/task.fixture.ts';
import { openFileStore } from '../../src/platform/files.ts';
import { createLog } from '../../src/platform/log.ts';
import { testDatabase } from '../setup/test-database.ts';
import { sent } from './sent.ts';

type Fields = Record<string, string | File | (string | File)[]>;

/** A small province with the whole application before it, and files in a folder of its own. */
export async function openSite() {
  const { db } = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'caicach-document-'));
  afterAll(() => rm(folder, { recursive: true }));
  const files = openFileStore(folder);
  const app = createApp({ db, files, log: createLog('silent'), secureCookies: false });
  return {
    db,
    files,
    folder,
    office: await makeOffice(db),
    async get(path: string, cookie: string) {
      const response = await app.request(path, { headers: { cookie } });
      const bytes = Buffer.from(await response.arrayBuffer());
      return { status: response.status, text: bytes.toString('utf8'), bytes, headers: response.headers };
    },
    async post(path: string, cookie: string, fields: Fields) {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
      const headers = { cookie, origin: 'http://localhost' };
      const response = await app.request(`http://localhost${path}`, await sent(body, headers));
      return { status: response.status, text: await response.text(), to: response.headers.get('location') ?? '' };
    },
    async postBody(path: string, cookie: string, type: string, body: string) {
      const headers = { cookie, origin: 'http://localhost', 'content-type': type };
      const response = await app.request(`http://localhost${path}`, { method: 'POST', headers, body });
      return { status: response.status, text: await response.text() };
    },
  };
}
