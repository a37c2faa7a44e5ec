import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { temporaryFiles } from '../../../../tests/setup/temporary-files.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { createApp } from '../../../app.ts';
import { today } from '../../../platform/clock.ts';
import { createLog } from '../../../platform/log.ts';
import { openSession } from '../../identity/index.ts';
import { adoptPlan } from '../adoption/adoption.ts';
import { makeDistrict } from '../plan.fixture.ts';
import { makeReview } from '../review.fixture.ts';
import { escalationOf } from './plan-escalation.ts';

const { db } = await testDatabase();
const files = await temporaryFiles();
const district = await makeDistrict(db);
const focal = await district.person('Trần Thị Hạnh');
const justice = await district.person('Đỗ Minh Tuấn', 'Phòng Tư pháp');
const commune = await district.person('Cao Thị Lan', 'Xã An Sơn');
const app = createApp({ db, files, log: createLog('silent'), secureCookies: false });

const first = [
  '1\tRà soát văn bản quy phạm pháp luật\tBáo cáo\tQuý II\tPhòng Tư pháp\t',
  '2\tKiểm tra thi hành pháp luật\tBáo cáo\tQuý III\tPhòng Tư pháp\t',
  '3\tTuyên truyền cải cách hành chính\tTin, bài\tQuý III\tUBND các xã, thị trấn\t',
];

async function adopted(year: number, rows = first) {
  const id = await makeReview(db, files, focal, { unitId: district.id, year, rows });
  await adoptPlan(db, focal, id, `${year}-01-15`);
  return id;
}

async function told({ personId }: { personId: string | null }, planId: string) {
  const found = await sql<{ kind: string; params: object }>`
    select kind, params from notice where person_id = ${personId} and subject_id = ${planId} order by id`.execute(db);
  return found.rows;
}

async function cookieOf({ personId }: { personId: string | null }) {
  const held = await db.selectFrom('position').where('person_id', '=', personId).select('id').executeTakeFirstOrThrow();
  return `session=${await openSession(db, held.id, today(), 1)}`;
}

async function post(path: string, fields: Record<string, string>, cookie: string) {
  const headers = { cookie, origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' };
  const response = await app.request(`http://localhost${path}`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
  });
  return { status: response.status, text: await response.text() };
}

describe('a plan that comes into force', () => {
  test('is told to each unit in one line with the number of its tasks', async () => {
    const id = await adopted(2051);
    expect(await told(justice, id)).toEqual([{ kind: 'assigned', params: { unit: 'Phòng Tư pháp', count: 2 } }]);
    expect(await told(commune, id)).toEqual([{ kind: 'assigned', params: { unit: 'Xã An Sơn', count: 1 } }]);
    expect(await told(focal, id)).toEqual([]);
  });

  test('and its amendment: what changed, what was dropped, and nothing to those it leaves alone', async () => {
    await adopted(2052);
    const id = await adopted(2052, [
      '1\tRà soát văn bản quy phạm pháp luật\tBáo cáo\tQuý IV\tPhòng Tư pháp\t',
      '3\tTuyên truyền cải cách hành chính\tTin, bài\tQuý III\tUBND các xã, thị trấn\t',
    ]);
    expect(await told(commune, id)).toEqual([]);
    const [line] = await told(justice, id);
    expect(line).toMatchObject({ kind: 'amended', params: { unit: 'Phòng Tư pháp', changed: 1 } });
  });
});

describe("a plan's days of escalation", () => {
  test('are those of the reference data until its government sets others, which an amendment keeps', async () => {
    const id = await adopted(2053);
    expect(await escalationOf(db, id)).toEqual({ unitLeaderAfter: 3, governmentLeaderAfter: 7 });
    const set = { unitLeaderAfter: '', governmentLeaderAfter: '10' };
    expect((await post(`/plans/${id}/escalation`, set, await cookieOf(focal))).status).toBe(303);
    expect(await escalationOf(db, id)).toEqual({ unitLeaderAfter: null, governmentLeaderAfter: 10 });
    const amending = await adopted(2053, first.slice(0, 2));
    expect(await escalationOf(db, amending)).toEqual({ unitLeaderAfter: null, governmentLeaderAfter: 10 });
  });

  test.each([
    [2055, { unitLeaderAfter: '5', governmentLeaderAfter: '4' }, 'không nhận báo trước'],
    [2056, { unitLeaderAfter: 'ba', governmentLeaderAfter: '4' }, 'số nguyên từ 1 đến 365'],
    [2057, { unitLeaderAfter: '0', governmentLeaderAfter: '4' }, 'số nguyên từ 1 đến 365'],
  ])('in %i %o is refused with what was typed', async (year, typed, said) => {
    const id = await adopted(year);
    const { status, text } = await post(`/plans/${id}/escalation`, typed, await cookieOf(focal));
    expect(status).toBe(422);
    expect(text).toContain(said);
    expect(text).toContain(`value="${typed.unitLeaderAfter}"`);
  });

  test('are set by nobody else', async () => {
    const id = await adopted(2054);
    const days = { unitLeaderAfter: '1', governmentLeaderAfter: '2' };
    expect((await post(`/plans/${id}/escalation`, days, await cookieOf(commune))).status).toBe(403);
    const officer = await district.person('Ngô Đức Anh', 'Phòng Tư pháp');
    await sql`update position set role = 'officer', reach_id = unit_id where person_id = ${officer.personId}`.execute(
      db,
    );
    expect((await post(`/plans/${id}/escalation`, days, await cookieOf(officer))).status).toBe(403);
  });
});
