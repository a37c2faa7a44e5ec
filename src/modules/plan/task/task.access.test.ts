import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import type { Role } from '../../../platform/actor.ts';
import { commandLine } from '../../../platform/actor.ts';
import { mayDirect, mayReport, visibleTo } from './task.access.ts';
import { makeOffice, type UnitName } from './task.fixture.ts';

const { db } = await testDatabase();
const office = await makeOffice(db);
const day = '2026-05-20';

const [ofCommune] = (await office.task('commune', ['culture'])).assignmentIds;
const [fromAbove] = (await office.task('province', ['commune'])).assignmentIds;
const [toDepartmentFromAbove] = (await office.task('province', ['office'])).assignmentIds;
const [elsewhere] = (await office.task('otherCommune', ['otherOffice'])).assignmentIds;
const [outside] = (await office.task('province', ['post'])).assignmentIds;
const names = new Map([
  [ofCommune, 'of the commune'],
  [fromAbove, 'given to the commune'],
  [toDepartmentFromAbove, 'given to its department'],
  [elsewhere, 'of the other commune'],
  [outside, 'given to an outside body'],
]);

const inCommune = ['of the commune', 'given to the commune', 'given to its department'];
const everything = [...names.values()];

describe('who sees which assignments', () => {
  test.each<[Role, UnitName, string[]]>([
    ['officer', 'culture', inCommune],
    ['officer', 'school', inCommune],
    ['leader', 'commune', inCommune],
    ['auditor', 'commune', inCommune],
    ['administrator', 'office', inCommune],
    ['officer', 'otherOffice', ['of the other commune']],
    ['officer', 'homeAffairs', ['given to the commune', 'given to its department', 'given to an outside body']],
    ['coordinator', 'homeAffairs', everything],
    ['leader', 'province', everything],
    ['auditor', 'province', everything],
    ['officer', 'post', ['given to an outside body']],
  ])('%s in %s', async (role, unit, expected) => {
    const found = await sql<{ id: string }>`
      select a.id from assignment a where ${visibleTo(office.actor(role, unit), day)}`.execute(db);
    expect(found.rows.map(({ id }) => names.get(id)).sort()).toEqual([...expected].sort());
  });

  test('the command line sees all', async () => {
    const found = await sql`select from assignment a where ${visibleTo(commandLine, day)}`.execute(db);
    expect(found.rows).toHaveLength(names.size);
  });
});

describe('who reports for a unit', () => {
  test.each<[Role, UnitName, UnitName, boolean]>([
    ['officer', 'culture', 'culture', true],
    ['leader', 'culture', 'culture', true],
    ['coordinator', 'culture', 'culture', true],
    ['auditor', 'culture', 'culture', false],
    ['administrator', 'culture', 'culture', false],
    ['officer', 'culture', 'office', false],
    ['coordinator', 'culture', 'office', false],
    ['officer', 'school', 'culture', false],
    ['coordinator', 'culture', 'commune', true],
    ['leader', 'commune', 'commune', true],
    ['leader', 'culture', 'commune', false],
    ['officer', 'culture', 'commune', false],
    ['coordinator', 'homeAffairs', 'commune', false],
  ])('%s in %s for %s: %s', (role, unit, assignee, expected) => {
    expect(mayReport(office.actor(role, unit), { unitId: office.ids[assignee] })).toBe(expected);
  });
});

describe('who directs a government’s tasks', () => {
  test.each<[Role, UnitName, UnitName, boolean]>([
    ['coordinator', 'culture', 'commune', true],
    ['leader', 'commune', 'commune', true],
    ['leader', 'culture', 'commune', false],
    ['officer', 'commune', 'commune', false],
    ['auditor', 'commune', 'commune', false],
    ['administrator', 'commune', 'commune', false],
    ['coordinator', 'homeAffairs', 'commune', false],
    ['leader', 'province', 'commune', false],
    ['coordinator', 'homeAffairs', 'province', true],
    ['coordinator', 'culture', 'province', false],
  ])('%s in %s for tasks of %s: %s', (role, unit, owner, expected) => {
    expect(mayDirect(office.actor(role, unit), { ownerId: office.ids[owner] })).toBe(expected);
  });
});
