import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import type { Actor } from '../../platform/actor.ts';
import { Conflict, Forbidden, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/id.ts';
import { editReportHead, editSection } from './edit-report.ts';
import { regenerateReport } from './generate.ts';
import { openReport } from './open-report.ts';
import { printReport } from './print-report.ts';
import { makeReporting } from './report.fixture.ts';
import { findReport } from './report.queries.ts';

const { db } = await testDatabase();
const { id, commune, coordinator } = await makeReporting(db);
const officer: Actor = { ...coordinator, role: 'officer' };
const stranger: Actor = { ...coordinator, reachId: id('Xã Tân Hòa'), governmentId: id('Xã Tân Hòa') };

/** A task assigned by the province, with one share. */
async function addTask(title: string, due: string, doneOn: string | null): Promise<void> {
  const taskId = newId();
  const task = { year: 2024, origin: 'assigned', ordinal: 1, deadline_type: 'fixed', due_on: due };
  await db
    .insertInto('task')
    .values({ id: taskId, unit_id: commune, title, ...task })
    .execute();
  await db
    .insertInto('assignment')
    .values({
      ...{
        id: newId(),
        task_id: taskId,
        unit_id: id('Phòng Kinh tế, Xã Mai Lĩnh'),
        deadline_type: 'fixed',
        due_on: due,
      },
      ...{ submitted_on: doneOn, confirmed_on: doneOn },
    })
    .execute();
}

const section = async (reportId: string, key: string) => {
  const found = (await findReport(db, coordinator, reportId)).sections.find((each) => each.key === key);
  if (!found) throw new Error(key);
  return found;
};

test('a report is opened once, written from the tasks, and kept', async () => {
  await addTask('Công khai ngân sách', '2024-01-31', '2024-01-30');
  await addTask('Rà soát nhà, đất', '2024-02-28', null);
  const reportId = await openReport(db, coordinator, commune, 'Q1', 2024);
  expect(await openReport(db, coordinator, commune, 'Q1', 2024)).toBe(reportId);
  expect((await section(reportId, 'assigned')).generated).toContain('hoàn thành 01/02 nhiệm vụ, đạt tỷ lệ 50,00%');
  const audited = await db.selectFrom('audit').where('subject_id', '=', reportId).select('act').execute();
  expect(audited).toEqual([{ act: 'report.open' }]);
});

test('new progress changes what the system wrote and keeps what a person edited', async () => {
  const reportId = await openReport(db, coordinator, commune, 'Q1', 2024);
  const { version } = await section(reportId, 'assigned');
  await editSection(db, coordinator, reportId, 'assigned', { version, text: 'Do người viết.' });
  await addTask('Báo cáo giải ngân', '2024-03-01', '2024-03-01');
  await regenerateReport(db, coordinator, reportId);
  const after = await section(reportId, 'assigned');
  expect(after).toMatchObject({ edited: 'Do người viết.', outdated: true });
  expect(after.generated).toContain('02/03 nhiệm vụ, đạt tỷ lệ 66,67%');
});

test('two people who edit one section do not overwrite each other', async () => {
  const reportId = await openReport(db, coordinator, commune, 'H1', 2024);
  const { version } = await section(reportId, 'strengths');
  await editSection(db, coordinator, reportId, 'strengths', { version, text: 'Người thứ nhất.' });
  const second = editSection(db, coordinator, reportId, 'strengths', { version, text: 'Người thứ hai.' });
  await expect(second).rejects.toThrow(Conflict);
  expect((await section(reportId, 'strengths')).edited).toBe('Người thứ nhất.');
});

test('decimals are set per report', async () => {
  const reportId = await openReport(db, coordinator, commune, '9M', 2024);
  const report = await findReport(db, coordinator, reportId);
  await editReportHead(db, coordinator, reportId, { ...report, signerId: '', decimals: 0 });
  expect((await section(reportId, 'assigned')).generated).toContain('đạt tỷ lệ 67%');
});

test('others may not write it, and strangers do not learn that it exists', async () => {
  const reportId = await openReport(db, coordinator, commune, 'Q1', 2024);
  await expect(openReport(db, officer, commune, 'Q3', 2024)).rejects.toThrow(Forbidden);
  await expect(regenerateReport(db, officer, reportId)).rejects.toThrow(Forbidden);
  await expect(regenerateReport(db, stranger, reportId)).rejects.toThrow(NotFound);
  await expect(findReport(db, stranger, reportId)).rejects.toThrow(NotFound);
});

test('it prints as a Word file', async () => {
  const reportId = await openReport(db, coordinator, commune, 'Q1', 2024);
  const { name, bytes } = await printReport(db, coordinator, reportId);
  expect(name).toBe('Báo cáo CCHC 2024-Q1 Mai Lĩnh.docx');
  expect(new TextDecoder('latin1').decode(bytes.slice(0, 2))).toBe('PK');
  const { count } = await sql<{ count: number }>`select count(*) as count from report`
    .execute(db)
    .then((r) => r.rows[0] ?? { count: 0 });
  expect(count).toBe(3);
});
