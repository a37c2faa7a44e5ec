import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { visitor } from '../../src/modules/identity/visitor.fixture.ts';
import { openFileStore } from '../../src/platform/files.ts';
import { createLog } from '../../src/platform/log.ts';
import { testDatabase } from '../setup/test-database.ts';
import { run } from './run.ts';

const folder = await mkdtemp(join(tmpdir(), 'caicach-admin-'));
afterAll(() => rm(folder, { recursive: true }));
const url = 'https://cchc.lamgiang.example';
const password = 'chiều mưa phố núi';

function officeAt(database: Awaited<ReturnType<typeof testDatabase>>) {
  const env = { DATABASE_URL: database.url, CAICACH_DATA: join(folder, 'data'), CAICACH_URL: url };
  const files = openFileStore(folder);
  const app = createApp({ db: database.db, files, log: createLog('silent'), secureCookies: false, url });
  return {
    db: database.db,
    admin: (...args: string[]) => run(['admin', ...args], env),
    browser: () => visitor(app),
  };
}

const pathOf = (out: string) => new URL(out.trim()).pathname;

describe('in an empty database', async () => {
  const { db, admin, browser } = officeAt(await testDatabase());
  const person = ['create', '--name', 'Phan Thị Đào', '--email', 'Dao@mailinh.example'];

  test('it asks for the government', async () => {
    const { code, out, err } = await admin(...person);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toEqual([expect.stringContaining('--unit-name')]);
    expect(await db.selectFrom('person').select('id').execute()).toEqual([]);
  });

  test.each([
    [['--unit-name', 'Xã Mai Lĩnh', '--unit-kind', 'commune', '--code', '971'], '971'],
    [['--unit-name', 'Xã Mai Lĩnh', '--unit-kind', 'làng'], '--unit-kind'],
    [['--unit-name', 'Xã Mai Lĩnh', '--unit-kind', 'commune', '--from', 'hôm qua'], '--from'],
  ])('%j is refused in one line', async (args, words) => {
    const { code, err } = await admin(...person, ...args);
    expect(code).toBe(2);
    expect(err).toEqual([expect.stringContaining(words)]);
    expect(await db.selectFrom('unit').select('id').execute()).toEqual([]);
  });

  test('the first administrator comes with their government, sets a password by the link, and may keep people', async () => {
    const unit = ['--unit-name', 'Xã Mai Lĩnh', '--unit-kind', 'commune', '--code', '97103'];
    const { code, out } = await admin(...person, ...unit);
    expect(code).toBe(0);
    expect(out).toMatch(/^https:\/\/cchc\.lamgiang\.example\/links\/[\w-]{43}\n$/);
    const client = browser();
    expect((await client.get(pathOf(out))).text).toContain('Phan Thị Đào');
    expect(await client.post(pathOf(out), { password })).toMatchObject({ status: 303, to: '/' });
    expect((await client.get('/people')).status).toBe(200);
    expect(await browser().signIn('dao@mailinh.example', password)).toMatchObject({ status: 303 });
    const {
      short_name,
      kind,
      code: unitCode,
    } = await db.selectFrom('unit_version').selectAll().executeTakeFirstOrThrow();
    expect({ short_name, kind, unitCode }).toEqual({ short_name: 'Mai Lĩnh', kind: 'commune', unitCode: '97103' });
    const trail = await db.selectFrom('audit').orderBy('id').select(['act', 'source']).execute();
    expect(trail.slice(0, 3)).toEqual([
      { act: 'unit.found', source: 'command' },
      { act: 'person.add', source: 'command' },
      { act: 'person.invite', source: 'command' },
    ]);
  });

  test('a second one joins the only government there is', async () => {
    const { code } = await admin('create', '--name', 'Phan Văn Lê', '--email', 'le@mailinh.example');
    expect(code).toBe(0);
    expect(await db.selectFrom('unit').select('id').execute()).toHaveLength(1);
  });

  test('an address that is taken is refused in one line', async () => {
    const { code, err } = await admin('create', '--name', 'Phan Văn Mận', '--email', 'le@mailinh.example');
    expect(code).toBe(2);
    expect(err).toHaveLength(1);
  });

  test('whoever has lost the way in gets a new link', async () => {
    const { code, out } = await admin('link', '--email', 'dao@mailinh.example');
    expect(code).toBe(0);
    expect((await browser().get(pathOf(out))).text).toContain('Đặt lại mật khẩu');
    expect(await admin('link', '--email', 'khong-co@x.example')).toMatchObject({ code: 2, out: '' });
  });
});

test('among many units the named one is taken', async () => {
  const { db, admin } = officeAt(await testDatabase('demo'));
  const person = ['create', '--name', 'Phan Thị Đào', '--email', 'dao@phukhe.example'];
  expect(await admin(...person, '--unit', '97106')).toMatchObject({ code: 0 });
  const reach = await db
    .selectFrom('position')
    .innerJoin('person', 'person.id', 'position.person_id')
    .innerJoin('unit_version', 'unit_version.unit_id', 'position.reach_id')
    .where('email', '=', 'dao@phukhe.example')
    .select(['unit_version.name', 'role'])
    .execute();
  expect(reach).toEqual([{ name: 'Xã Phú Khê', role: 'administrator' }]);
  expect(await admin(...person, '--unit', 'ZZ')).toMatchObject({ code: 2 });
});

test.each([[[]], [['dance']], [['create']], [['create', '--name', 'X']], [['create', '--name', '1', '--email', 'x']]])(
  'admin %j ends with 2 and one line',
  async (args) => {
    const { code, out, err } = await run(['admin', ...args], { DATABASE_URL: 'postgres://nowhere.invalid/x' });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toHaveLength(1);
  },
);
