import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { temporaryFiles } from '../../../../tests/setup/temporary-files.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { backgroundJob } from '../../../platform/actor.ts';
import { Forbidden, Refused } from '../../../platform/errors.ts';
import { makeDistrict } from '../plan.fixture.ts';
import { discardPlan, readAgain, receivePlanFile } from '../plan.ts';
import { planText } from '../review.fixture.ts';
import { readPlanFile } from './read-plan-file.ts';
import { readPlan } from './reading.ts';

const { db } = await testDatabase();
const files = await temporaryFiles();
const district = await makeDistrict(db);
const focal = await district.person('Trần Thị Hạnh');
const seeds = new URL('../../../../../shared/seeds/', import.meta.url);
const text = (words: string) => new TextEncoder().encode(words);

async function received(name: string, bytes: Uint8Array, year = 2024) {
  const id = await receivePlanFile(db, files, focal, { bytes, name, year, unitId: district.id });
  await readPlan(db, files, backgroundJob, id);
  return id;
}

const planOf = (id: string) => db.selectFrom('plan').where('id', '=', id).selectAll().executeTakeFirstOrThrow();

async function proposalsOf(id: string) {
  return db.selectFrom('proposal').where('plan_id', '=', id).orderBy('ordinal').selectAll().execute();
}

test('a received file is queued, read in the background and put up for review', async () => {
  const bytes = text(
    planText(2031, ['1\tRà soát văn bản\tBáo cáo\tQuý II\tPhòng Tư pháp; Phòng Lạ\tCác phòng, ban, ngành']),
  );
  const id = await receivePlanFile(db, files, focal, { bytes, name: 'kế hoạch.txt', year: 2031, unitId: district.id });
  expect((await planOf(id)).state).toBe('extracting');
  await readPlan(db, files, backgroundJob, id);
  expect(await planOf(id)).toMatchObject({
    state: 'review',
    number: '7',
    symbol: 'KH-UBND',
    file_name: 'kế hoạch.txt',
  });
  const [task] = await proposalsOf(id);
  expect(task).toMatchObject({
    title: 'Rà soát văn bản',
    accepted: true,
    due_on: '2031-06-30',
    deadline_type: 'period',
  });
  const parties = await db
    .selectFrom('proposal_party')
    .where('proposal_id', '=', task?.id ?? '')
    .selectAll()
    .execute();
  expect(parties.map(({ role, words, unit_id, group_id }) => [role, words, unit_id, group_id])).toEqual([
    ['lead', 'Phòng Tư pháp', district.units['Phòng Tư pháp'], null],
    ['lead', 'Phòng Lạ', null, null],
    ['coordinating', 'Các phòng, ban, ngành', null, district.groups.departments],
  ]);
});

test('reading twice changes nothing: the second finds the plan read', async () => {
  const id = await received('a.txt', text(planText(2032, ['1\tMột\tBáo cáo\tQuý II\tPhòng Tư pháp\t'])), 2032);
  const before = await proposalsOf(id);
  await readPlan(db, files, backgroundJob, id);
  expect(await proposalsOf(id)).toEqual(before);
});

const bad: [name: string, bytes: Uint8Array, reason: string][] = [
  ['a program.docx', text('MZ\u0090\u0000\u0003\u0000\u0000\u0000 is a program'), 'unknown-kind'],
  ['cut.docx', text('PK\u0003\u0004 and nothing more'), 'damaged'],
  ['endless.txt', text('x\n'.repeat(101_000)), 'too-big'],
  ['blank.txt', text('  \n \n'), 'no-text'],
];

test.each(bad)('%s is kept as unreadable with its reason, and nothing else of it', async (name, bytes, reason) => {
  const id = await received(name, bytes);
  expect(await planOf(id)).toMatchObject({ state: 'failed', failure: reason, blocks: [] });
  expect(await proposalsOf(id)).toEqual([]);
});

test('a reading that dies is told apart, and the server goes on', async () => {
  expect(await readPlanFile('/nowhere', 'a.docx', 2024)).toMatchObject({
    failure: 'crashed',
    detail: expect.stringContaining('ENOENT'),
  });
});

test('an empty or too large file, and one from whom it is not up to, is not received at all', async () => {
  const file = { name: 'a.txt', year: 2033, unitId: district.id };
  const before = await db.selectFrom('plan').select('id').execute();
  await expect(receivePlanFile(db, files, focal, { ...file, bytes: new Uint8Array() })).rejects.toThrow(Refused);
  const large = new Uint8Array(20 * 1024 * 1024 + 1);
  await expect(receivePlanFile(db, files, focal, { ...file, bytes: large })).rejects.toThrow(Refused);
  const officer = district.actor('officer');
  await expect(receivePlanFile(db, files, officer, { ...file, bytes: text('a') })).rejects.toThrow(Forbidden);
  expect(await db.selectFrom('plan').select('id').execute()).toEqual(before);
});

test('what could not be read can be read again or put aside', async () => {
  const id = await received('cut.docx', text('PK\u0003\u0004'));
  await readAgain(db, focal, id);
  expect(await planOf(id)).toMatchObject({ state: 'extracting', failure: null });
  await readPlan(db, files, backgroundJob, id);
  await discardPlan(db, focal, id);
  expect((await planOf(id)).state).toBe('discarded');
  await readPlan(db, files, backgroundJob, id);
  expect((await planOf(id)).state).toBe('discarded');
});

test('a plan that was sent for the wrong year is read again for the right one', async () => {
  const rows = ['1\tRà soát văn bản\tBáo cáo\tQuý II\tPhòng Tư pháp\t'];
  const id = await received('a.txt', text(planText(2035, rows)), 2034);
  await readAgain(db, focal, id, 2035);
  await readPlan(db, files, backgroundJob, id);
  expect((await proposalsOf(id)).map(({ due_on }) => due_on)).toEqual(['2035-06-30']);
});

test('a file sent in the place of an unreadable one puts that aside', async () => {
  const instead = await received('cut.docx', text('PK\u0003\u0004'));
  const bytes = text(planText(2036, []));
  await receivePlanFile(db, files, focal, { bytes, name: 'a.txt', year: 2036, unitId: district.id, instead });
  expect((await planOf(instead)).state).toBe('discarded');
});

describe.skipIf(!existsSync(seeds))('the plans of five offices', () => {
  test.each(['ninh-son-ke-hoach-2024.docx', 'bu-dang-ke-hoach-2024.pdf', 'dong-son-ke-hoach-2024.txt'])(
    '%s comes up for review with its source',
    async (name) => {
      const id = await received(name, readFileSync(new URL(name, seeds)));
      const tasks = await proposalsOf(id);
      expect(tasks.length).toBeGreaterThan(20);
      const blocks = (await planOf(id)).blocks;
      expect(Array.isArray(blocks) && tasks.every(({ source_block }) => blocks[source_block ?? -1])).toBe(true);
    },
  );
});
