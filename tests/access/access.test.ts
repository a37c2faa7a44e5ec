import { afterAll, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { roles } from '../../src/platform/actor.ts';
import { createLog } from '../../src/platform/log.ts';
import { temporaryFiles } from '../setup/temporary-files.ts';
import { testDatabase } from '../setup/test-database.ts';
import { type Caller, relations, signInAll } from './people.ts';
import { rolledBack } from './rolled-back.ts';
import { bodyOf, samples } from './samples/index.ts';
import type { Sample } from './samples/sample.ts';
import { makeWorld } from './world.ts';

const { url, db } = await testDatabase('demo');
const files = await temporaryFiles();
const world = await makeWorld(db, files);
const callers = await signInAll(db, world.seats);
const { db: undone, attempt, close } = await rolledBack(url);
afterAll(close);
const app = createApp({ db: undone, files, log: createLog('silent'), secureCookies: false });
const routes = [
  ...new Set(app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)),
];

test('every route has a sample request, and every sample its route', () => {
  expect(Object.keys(samples).sort()).toEqual([...routes].sort());
});

// A reviewer of this table reads who reaches what; `vitest -u` writes it anew after a wanted change.
test('who reaches what', async () => {
  const lines = [];
  for (const route of routes) lines.push(await line(route));
  await expect(`${[...legend, ...lines].join('\n')}\n`).toMatchFileSnapshot('who-reaches-what.txt');
}, 900_000);

const width = Math.max(...routes.map((route) => route.length));
const legend = [
  'Who reaches what of a commune. Written by access.test.ts; roles in this order:',
  roles.join(', '),
  'out: signed out; own: of the commune (officers and clerks of the department concerned); beside: leader, officer and clerk of',
  'another department; above: of the province; elsewhere: of another commune. + may, - may not (403), . not theirs to know (404),',
  '> sent to sign in.',
  '',
  `${'route'.padEnd(width)}  out  ${relations.map((relation) => relation.padEnd(10)).join('')}`,
];

async function line(route: string): Promise<string> {
  const sample = samples[route]?.(world);
  if (!sample) return `${route}  no sample`;
  const cells = [];
  for (const relation of relations) {
    const answers = [];
    for (const caller of callers.filter((each) => each.relation === relation)) {
      answers.push(await attempt(() => ask(route, sample, caller)));
    }
    cells.push(answers.join('').padEnd(10));
  }
  return `${route.padEnd(width)}  ${await attempt(() => ask(route, sample))}    ${cells.join('')}`.trimEnd();
}

async function ask(route: string, { path, form }: Sample, caller?: Caller): Promise<string> {
  const [method] = route.split(' ');
  const headers = { cookie: caller?.cookie ?? '', origin: 'http://localhost' };
  const body = bodyOf(form);
  const response = await app.request(`http://localhost${path}`, { method, headers, body });
  return mark(route, response);
}

function mark(route: string, response: Response): string {
  const { status } = response;
  if (status === 403) return '-';
  if (status === 404) return '.';
  if (status === 303 && response.headers.get('location')?.startsWith('/sign-in') && route !== 'POST /session/end')
    return '>';
  // A conflict or a refusal for what was typed comes after the question who may.
  if ([200, 204, 303, 409, 422].includes(status)) return '+';
  return '!';
}
