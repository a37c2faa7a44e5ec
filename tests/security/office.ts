import { afterAll } from 'vitest';
import { createApp } from '../../src/app.ts';
import { createLog } from '../../src/platform/log.ts';
import { signInAll } from '../access/people.ts';
import { rolledBack } from '../access/rolled-back.ts';
import { bodyOf, samples } from '../access/samples/index.ts';
import type { Sample } from '../access/samples/sample.ts';
import { makeWorld } from '../access/world.ts';
import { temporaryFiles } from '../setup/temporary-files.ts';
import { testDatabase } from '../setup/test-database.ts';

/** A request as an attacker would make it: any method, headers and body. */
export interface Asked {
  method?: string;
  form?: Sample['form'];
  headers?: Record<string, string>;
}

/** The demonstration's office with a commune's focal point signed in; whatever an `attempt` writes is taken back. */
export async function openTarget() {
  const { url, db } = await testDatabase('demo');
  const files = await temporaryFiles();
  const world = await makeWorld(db, files);
  const callers = await signInAll(db, world.seats);
  const cookie = callers.find(({ role, relation }) => role === 'coordinator' && relation === 'own')?.cookie ?? '';
  const { db: undone, attempt, close } = await rolledBack(url);
  afterAll(close);
  const app = createApp({ db: undone, files, log: createLog('silent'), secureCookies: false });
  const ask = async (path: string, { method, form, headers }: Asked = {}) =>
    app.request(`http://localhost${path}`, {
      method: method ?? (form === undefined ? 'GET' : 'POST'),
      headers: { cookie, origin: 'http://localhost', ...headers },
      body: bodyOf(form),
    });
  const requests = Object.entries(samples).map(([route, sample]) => ({ route, ...sample(world) }));
  const posts = requests.flatMap(({ form, ...request }) => (form ? [{ ...request, form }] : []));
  const pages = requests.filter(({ form }) => !form).map(({ path }) => path);
  return { world, cookie, callers, ask, attempt, posts, pages };
}
