import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { createApp } from '../../app.ts';
import { readSheet } from '../../office/xlsx/read.ts';
import { commandLine, type Role } from '../../platform/actor.ts';
import { audit } from '../../platform/audit.ts';
import { today } from '../../platform/clock.ts';
import { connect } from '../../platform/db/db.ts';
import { openFileStore } from '../../platform/files.ts';
import { newId } from '../../platform/id.ts';
import { createLog } from '../../platform/log.ts';
import { openSession } from '../identity/index.ts';
import { mask } from './mask.ts';

const { db, url } = await testDatabase('demo');
const app = createApp({ db, files: openFileStore('/nowhere'), log: createLog('silent'), secureCookies: false });

const unitIds = new Map<string, string>();
for (const { unit_id, name } of await db.selectFrom('unit_version').select(['unit_id', 'name']).execute())
  unitIds.set(name, unit_id);
const unit = (name: string) => unitIds.get(name) ?? '';
const [province, commune, otherCommune] = [unit('Tỉnh Lam Giang'), unit('Xã Mai Lĩnh'), unit('Xã Tân Hòa')];

async function signIn(role: Role, unitId: string): Promise<string> {
  const [personId, id] = [newId(), newId()];
  await db.insertInto('person').values({ id: personId, name: 'Người thử nghiệm' }).execute();
  await db.insertInto('position').values({ id, person_id: personId, unit_id: unitId, title: 'Thử', role }).execute();
  return `session=${await openSession(db, id, today(), 1)}`;
}

async function get(path: string, cookie: string) {
  const response = await app.request(path, { headers: { cookie } });
  return { status: response.status, text: await response.clone().text(), bytes: await response.bytes() };
}

/** Writes a row about a unit, as a person of that unit would. */
async function write(unitId: string, after: object, act = 'unit.import'): Promise<void> {
  await db
    .transaction()
    .execute((tx) => audit(tx, { ...commandLine, unitId }, { act, subject: { kind: 'unit', id: unitId }, after }));
}
await write(commune, { note: 'việc của Mai Lĩnh', phone: '0912345678' });
await write(otherCommune, { note: 'việc của Tân Hòa' });
await write(province, { note: 'việc của tỉnh' });

const leader = await signIn('leader', province);
const auditor = await signIn('auditor', commune);

describe('the log is read', () => {
  const sees = async (cookie: string) => {
    const { status, text } = await get('/audit?act=unit.import', cookie);
    return [status, ...['việc của Mai Lĩnh', 'việc của Tân Hòa', 'việc của tỉnh'].map((words) => text.includes(words))];
  };

  test('by those who speak for or watch a government: what concerns it and those below', async () => {
    expect(await sees(leader)).toEqual([200, true, true, true]);
    expect(await sees(auditor)).toEqual([200, true, false, false]);
    expect((await sees(await signIn('coordinator', unit('Phòng Kinh tế'))))[0]).toBe(200);
    expect(await sees(await signIn('administrator', otherCommune))).toEqual([200, false, true, false]);
  });

  test.each<[Role, string]>([
    ['officer', 'Xã Mai Lĩnh'],
    ['leader', 'Phòng Kinh tế'],
    ['approver', 'Xã Mai Lĩnh'],
    ['clerk', 'Xã Mai Lĩnh'],
    ['client', 'Xã Mai Lĩnh'],
  ])('not by an %s of %s, who finds no way there either', async (role, name) => {
    const cookie = await signIn(role, unit(name));
    for (const path of ['/audit', '/audit.xlsx', '/audit/1']) expect((await get(path, cookie)).status).toBe(403);
    expect((await get('/my-tasks', cookie)).text).not.toContain('href="/audit"');
    expect((await get('/my-tasks', leader)).text).toContain('href="/audit"');
  });

  test('by a government that took over from another that has ended', async () => {
    const [from_id, to_id] = [commune, otherCommune];
    const relation = { from_id, to_id, kind: 'merged', happened_on: today(), takes_over: true };
    await sql`update unit_version set valid = daterange(lower(valid), ${today()}::date) where unit_id = ${commune}`.execute(
      db,
    );
    await db
      .insertInto('unit_relation')
      .values({ id: newId(), ...relation })
      .execute();
    expect(await sees(await signIn('leader', otherCommune))).toEqual([200, true, true, false]);
    await sql`update unit_version set valid = daterange(lower(valid), null) where unit_id = ${commune}`.execute(db);
    expect(await sees(await signIn('leader', otherCommune))).toEqual([200, false, true, false]);
  });

  test('from a record of theirs, one press away', async () => {
    const { id } = await db.selectFrom('task').where('unit_id', '=', commune).select('id').executeTakeFirstOrThrow();
    expect((await get(`/tasks/${id}`, leader)).text).toContain(`href="/audit?subject=${id}"`);
    const officer = await signIn('officer', commune);
    expect((await get(`/tasks/${id}`, officer)).text).not.toContain('/audit');
  });

  test('row by row only where the row concerns the reader', async () => {
    const found = await sql<{ id: number; commune: boolean }>`
      select id, concerns = array[${commune}::uuid] as commune from audit where act = 'unit.import'`.execute(db);
    const statuses = await Promise.all(found.rows.map(({ id }) => get(`/audit/${id}`, auditor)));
    expect(statuses.map(({ status }) => status)).toEqual(found.rows.map((row) => (row.commune ? 200 : 404)));
    expect((await get('/audit/999999', leader)).status).toBe(404);
  });

  test('of a province’s task that a commune has, by both', async () => {
    const found = await sql<{ act: string }>`
      select distinct act from audit where concerns @> array[${province}::uuid, ${commune}::uuid] order by act`.execute(
      db,
    );
    expect(found.rows.map(({ act }) => act)).toContain('assignment.report');
  });
});

const rowsOf = (text: string) =>
  [...text.matchAll(/<a href="\/audit\/(\d+)">\d\d\//g)].map((match) => Number(match[1]));

describe('the filters', () => {
  const acts = async (query: string) => rowsOf((await get(`/audit?${query}`, leader)).text).length;
  const count = async (where: string) => {
    const found = await sql<{ n: number }>`select least(count(*), 50) as n from audit where ${sql.raw(where)}`.execute(
      db,
    );
    return found.rows[0]?.n;
  };

  test('narrow the log to an act, a way, a unit, a person, words and days', async () => {
    const dates = today().split('-').reverse().join('/');
    const person = await sql<{ id: string; name: string }>`
      select p.id, p.name from person p join audit a on a.person_id = p.id limit 1`.execute(db);
    const { id = '', name = '' } = person.rows[0] ?? {};
    expect(await acts('act=assignment.confirm')).toBe(await count(`act = 'assignment.confirm'`));
    expect(await acts('source=job')).toBe(await count(`source = 'job'`));
    expect(await acts(`unit=${otherCommune}`)).toBe(await count(`concerns @> array['${otherCommune}'::uuid]`));
    expect(await acts(`person=${id}`)).toBe(await count(`person_id = '${id}'`));
    expect(await acts(`who=${encodeURIComponent(name.toUpperCase().slice(3))}`)).toBe(await acts(`person=${id}`));
    expect(await acts('q=viec+cua+mai')).toBe(1);
    expect(await acts(`from=${dates}&to=${dates}`)).toBe(50);
    expect(await acts('to=01/01/2020')).toBe(0);
  });

  test('that make no sense are left out', async () => {
    expect((await get('/audit?from=hôm+qua&to=0000-01-01&act=%27--&unit=x&before=-1&person=1', leader)).status).toBe(
      200,
    );
  });

  test('narrow it to one record, named above, from which its page is one press away', async () => {
    const row = await db
      .selectFrom('audit')
      .where('act', '=', 'assignment.submit')
      .selectAll()
      .executeTakeFirstOrThrow();
    const { text } = await get(`/audit?subject=${row.subject_id}`, leader);
    expect(text).toContain('Lịch sử của: ');
    expect((await get(`/audit/${row.id}`, leader)).text).toContain(`href="/assignments/${row.subject_id}"`);
  });
});

test('pages follow each other by their rows, forth and back', async () => {
  const first = await get('/audit', leader);
  const [, next = ''] = /href="([^"]+)" rel="next"/.exec(first.text) ?? [];
  const second = await get(next, leader);
  const [, previous = ''] = /href="([^"]+)" rel="prev"/.exec(second.text) ?? [];
  expect(Math.max(...rowsOf(second.text))).toBeLessThan(Math.min(...rowsOf(first.text)));
  expect(rowsOf((await get(previous, leader)).text)).toEqual(rowsOf(first.text));
  expect(first.text).not.toContain('rel="prev"');
  expect(first.text.length).toBeLessThan(50_000 * 2);
});

test('personal numbers are hidden on pages and in files', async () => {
  const list = await get('/audit?act=unit.import', leader);
  expect(list.text).toContain('091*****78');
  const [id] = rowsOf((await get('/audit?q=mai+linh', leader)).text);
  const entry = await get(`/audit/${id}`, leader);
  const sheet = await readSheet((await get('/audit.xlsx?act=unit.import', leader)).bytes);
  expect([list.text, entry.text, JSON.stringify(sheet)].filter((each) => each.includes('0912345678'))).toEqual([]);
});

describe('who searches for a personal number', () => {
  const numbers = { cccd: '037185001234', cmnd: '201234567', phone: '0987654321', email: 'ho.thi.sen@mailinh.example' };
  const said = 'CCCD 037185004321, CMND 209876543\n0911222333';
  const found = async (q: string) => rowsOf((await get(`/audit?q=${encodeURIComponent(q)}`, leader)).text).length;

  test('finds nothing that the pages hide, and finds what they show', async () => {
    await write(commune, { note: 'hồ sơ của bà Sen', ...numbers, said, taxCode: '301234567' });
    const hidden = [...Object.values(numbers), '037185004321', '209876543', '0911222333', '185001', '0987', 'thi.sen@'];
    expect(await Promise.all(hidden.map(found))).toEqual(hidden.map(() => 0));
    const shown = ['ho so cua ba sen', '@mailinh.example', '301234567', '201***567', 'h***@mailinh'];
    expect(await Promise.all(shown.map(found))).toEqual(shown.map(() => 1));
    const { text } = await get('/audit?q=ba+sen', leader);
    expect(Object.values(numbers).filter((number) => text.includes(number))).toEqual([]);
    expect(text).toContain('201***567');
  });

  test('is kept from it by the database as by the pages, whatever the words', async () => {
    const texts = [
      ...Object.values(numbers),
      said,
      'số 12/QĐ',
      '+84 912 345 678',
      '000.00.19.H26',
      '120.000.000 đồng',
      '037 185 001 234',
    ];
    const rows = await sql<{ masked: string }>`
      select masked_words(t) as masked from unnest(${texts}::text[]) with ordinality x(t, n) order by n`.execute(db);
    const stars = (text: string) => text.replace(/\*+/g, '*');
    // In the database a field stands with its name.
    const here = texts.map((text) => stars(mask(text)));
    expect(rows.rows.map((row) => stars(row.masked))).toEqual(here);
  });
});

describe('the Excel file', () => {
  test('holds exactly the rows that the filters show, and is written down itself', async () => {
    const sheet = await readSheet((await get('/audit.xlsx?act=assignment.report', auditor)).bytes);
    const shown = rowsOf((await get('/audit?act=assignment.report', auditor)).text);
    expect(sheet.length - 1).toBe(shown.length);
    expect(sheet[0]?.slice(0, 3)).toEqual(['Số', 'Thời điểm', 'Người làm']);
    const exports = await db.selectFrom('audit').where('act', '=', 'audit.export').selectAll().orderBy('id').execute();
    expect(exports.at(-1)).toMatchObject({ after: { rows: shown.length, filter: { act: 'assignment.report' } } });
  });

  test('of too many rows is refused with what to do', async () => {
    // Ten thousand rows are soon there without their chain.
    const owner = connect(url, 1);
    await sql`alter table audit disable trigger user`.execute(owner.db);
    await sql`
      insert into audit (act, subject_kind, subject_id, source, concerns)
      select 'plan.compare', 'unit', ${otherCommune}::uuid, 'job', array[${otherCommune}::uuid]
      from generate_series(1, 10001)`.execute(owner.db);
    await sql`alter table audit enable trigger user`.execute(owner.db);
    await owner.close();
    const { status, text } = await get('/audit.xlsx?act=plan.compare', leader);
    expect(status).toBe(422);
    expect(text).toContain('Hãy thu hẹp bộ lọc');
    expect(text).toContain('hơn 10.000');
  });
});
