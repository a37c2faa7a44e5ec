import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { openSession } from '../../src/modules/identity/index.ts';
import type { Role } from '../../src/platform/actor.ts';
import { addDays, today } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/id.ts';
import { openSite } from './site.ts';

const { db, office, get, post } = await openSite();
const { ids } = office;
const day = today();

/** A unit beside those of the fixture. */
async function unit(name: string, kind: string, parent_id: string): Promise<string> {
  const id = newId();
  await db.insertInto('unit').values({ id }).execute();
  await db
    .insertInto('unit_version')
    .values({ id: newId(), unit_id: id, valid: '[2020-01-01,)', name, short_name: name, kind, parent_id })
    .execute();
  return id;
}

async function signInAt(role: Role, unit_id: string): Promise<string> {
  const [person_id, id] = [newId(), newId()];
  await db.insertInto('person').values({ id: person_id, name: 'Cao Thị Lan' }).execute();
  await db.insertInto('position').values({ id, person_id, unit_id, title: 'Công chức', role }).execute();
  return `session=${await openSession(db, id, day, 1)}`;
}

// The merged commune's office goes to the heir's; its other department ends without an heir of its own.
const otherCulture = await unit('Phòng Văn hóa', 'department', ids.otherCommune);
const third = await unit('Xã Tân Hòa', 'commune', ids.province);
const old = {
  coordinator: await office.signIn('coordinator', 'otherCommune'),
  officer: await office.signIn('officer', 'otherOffice'),
  culture: await signInAt('officer', otherCulture),
};
const heirs = {
  coordinator: await office.signIn('coordinator', 'commune'),
  leader: await office.signIn('leader', 'commune'),
  officer: await office.signIn('officer', 'office'),
  auditor: await office.signIn('auditor', 'commune'),
};
const strangers = {
  province: await office.signIn('coordinator', 'homeAffairs'),
  neighbour: await signInAt('coordinator', third),
};

const decision = { number: '77/QĐ-UBND', type: '2', date: '05/03/2024', issuer: 'UBND xã Ân Hòa', signer: '' };
const documentForm = { ...decision, abstract: 'Ban hành Quy chế tiếp công dân', version: '1' };
const pdf = (name: string) => new File([`%PDF-1.7 ${name}`], `${name}.pdf`);
const paths = { document: '', office: '', culture: '', report: '' };

async function keepEvidence(cookie: string, name: string): Promise<string> {
  await post('/evidence', cookie, { effectiveOn: '05/03/2024', file: pdf(name) });
  const found = await sql<{ id: string }>`
    select evidence_id as id from evidence_revision where file_name = ${`${name}.pdf`}`.execute(db);
  return `/evidence/${found.rows[0]?.id}`;
}

/** Merges the other commune into the first one today, as a reorganisation does it. */
async function merge(): Promise<void> {
  const ended = [ids.otherCommune, ids.otherOffice, otherCulture];
  await sql`update unit_version set valid = daterange('2020-01-01', ${day}::date) where unit_id = any (${ended}::uuid[])`.execute(
    db,
  );
  const heirOf = new Map([
    [ids.otherCommune, ids.commune],
    [ids.otherOffice, ids.office],
  ]);
  for (const [from_id, to_id] of heirOf) {
    const relation = { id: newId(), from_id, to_id, kind: 'merged', happened_on: day, takes_over: true };
    await db.insertInto('unit_relation').values(relation).execute();
  }
}

const statuses = async (cookie: string) => {
  const all = [];
  for (const path of Object.values(paths)) all.push((await get(path, cookie)).status);
  all.push((await get(`${paths.report}.docx`, cookie)).status);
  return all;
};
const readable = [200, 200, 200, 200, 200];
const hidden = [404, 404, 404, 404, 404];

beforeAll(async () => {
  paths.document = (await post('/documents', old.officer, documentForm)).to;
  await post('/documents', heirs.officer, { ...documentForm, number: '12/QĐ-UBND', abstract: 'Của xã kế thừa' });
  paths.office = await keepEvidence(old.officer, 'biên bản văn phòng');
  paths.culture = await keepEvidence(old.culture, 'ảnh nhà văn hóa');
  paths.report = (await post('/reports', old.coordinator, { period: 'year', year: '2024' })).to;
  await post('/reports', heirs.coordinator, { period: 'Q2', year: '2024' });
  expect(await statuses(old.coordinator)).toEqual(readable);
  for (const cookie of Object.values(heirs)) expect(await statuses(cookie)).toEqual(hidden);
  await merge();
});

describe('what a merged government leaves behind', () => {
  test.each(Object.entries(heirs))('is read by the heir’s %s', async (_, cookie) => {
    expect(await statuses(cookie)).toEqual(readable);
  });

  test.each(Object.entries(strangers))('is hidden from the %s as before', async (_, cookie) => {
    expect(await statuses(cookie)).toEqual(hidden);
    for (const list of ['/documents', '/evidence', '/reports']) {
      const { text } = await get(list, cookie);
      for (const path of Object.values(paths)) expect(text).not.toContain(path);
      expect(text).not.toContain('Ân Hòa');
    }
  });

  test.each(['coordinator', 'leader', 'officer'] as const)(
    'is changed by nobody, not by the heir’s %s',
    async (role) => {
      const cookie = heirs[role];
      const changes = [
        await post(paths.document, cookie, documentForm),
        await post(`${paths.office}/revisions`, cookie, { effectiveOn: '05/03/2024', revision: '1', file: pdf('mới') }),
        await post(`${paths.culture}/revisions`, cookie, {
          effectiveOn: '05/03/2024',
          revision: '1',
          file: pdf('mới'),
        }),
        await post(`${paths.report}/regeneration`, cookie, {}),
        await post(`${paths.report}/sections/strengths`, cookie, { version: '1', text: 'Sửa.' }),
        await post(`${paths.report}/head`, cookie, { version: '1', decimals: '1' }),
      ];
      expect(changes.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
      expect((await get(`${paths.document}/edit`, cookie)).status).toBe(403);
      expect((await get(paths.document, cookie)).text).not.toContain('/edit"');
      expect((await get(paths.report, cookie)).text).not.toContain('/regeneration');
    },
  );

  test('keeps the old name on its own page', async () => {
    for (const path of [paths.document, paths.report]) {
      expect((await get(path, heirs.officer)).text).toMatch(/[Xx]ã Ân Hòa \(đơn vị cũ\)/);
    }
    expect((await get(paths.culture, heirs.officer)).text).toContain('Phòng Văn hóa, xã Ân Hòa (đơn vị cũ)');
  });
});

describe('the heir’s lists', () => {
  test('name the earlier government beside its documents, and narrow to them or to their own', async () => {
    const all = (await get('/documents', heirs.officer)).text;
    expect(all).toContain('77/QĐ-UBND');
    expect(all).toContain('12/QĐ-UBND');
    expect(all.match(/Xã Ân Hòa \(đơn vị cũ\)<\/small>/g)).toHaveLength(1);
    const earlier = (await get(`/documents?owner=${ids.otherCommune}`, heirs.officer)).text;
    expect(earlier).toContain('77/QĐ-UBND');
    expect(earlier).not.toContain('12/QĐ-UBND');
    expect((await get(`/documents?owner=${ids.commune}`, heirs.officer)).text).not.toContain('77/QĐ-UBND');
    expect((await get(`/documents?owner=${ids.otherCommune}`, strangers.neighbour)).text).not.toContain('77/QĐ-UBND');
  });

  test('show its evidence, also of departments that ended without an heir', async () => {
    const { text } = await get('/evidence', heirs.officer);
    expect(text).toContain('biên bản văn phòng.pdf');
    expect(text).toContain('ảnh nhà văn hóa.pdf');
    expect(text).toContain(`<option value="${otherCulture}">Phòng Văn hóa, xã Ân Hòa (đơn vị cũ)</option>`);
    const narrowed = (await get(`/evidence?unit=${otherCulture}`, heirs.officer)).text;
    expect(narrowed).toContain('ảnh nhà văn hóa.pdf');
    expect(narrowed).not.toContain('biên bản văn phòng.pdf');
  });

  test('put its reports apart under the old name', async () => {
    const { text } = await get('/reports', heirs.officer);
    const apart = text.slice(text.indexOf('Báo cáo của đơn vị cũ'));
    expect(apart).toContain(paths.report);
    expect(apart).toContain('>Báo cáo năm 2024</a>');
    expect(apart).toContain('Xã Ân Hòa');
    expect(text.slice(0, text.indexOf('Báo cáo của đơn vị cũ'))).not.toContain(paths.report);
  });

  test('before its day a merger opens nothing', async () => {
    await sql`update unit_version set valid = '[2020-01-01,)' where unit_id in (${ids.otherCommune}, ${ids.otherOffice}, ${otherCulture})`.execute(
      db,
    );
    await sql`update unit_relation set happened_on = ${addDays(day, 1)}::date`.execute(db);
    for (const cookie of Object.values(heirs)) expect(await statuses(cookie)).toEqual(hidden);
    expect(await statuses(old.coordinator)).toEqual(readable);
  });
});
