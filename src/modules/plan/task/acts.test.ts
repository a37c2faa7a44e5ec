import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { Conflict, Forbidden, NotFound, Refused } from '../../../platform/errors.ts';
import { openFileStore } from '../../../platform/files.ts';
import { newId } from '../../../platform/id.ts';
import { assignFromAbove } from './assigned-task.ts';
import { cancelTask } from './cancellation.ts';
import { confirmDone, returnForRevision } from './confirmation.ts';
import { extendDeadline } from './deadline.ts';
import { recordEvent } from './event.ts';
import { reportProgress, submitAsDone } from './progress.ts';
import { historyOf } from './record/assignment.queries.ts';
import { remindUnits } from './reminder.ts';
import { makeOffice } from './task.fixture.ts';
import { windowStart } from './task-state.ts';

const { db } = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'caicach-task-'));
afterAll(() => rm(folder, { recursive: true }));
const files = openFileStore(folder);
const office = await makeOffice(db);
const day = '2026-05-20';

const officer = office.actor('officer', 'culture');
const coordinator = office.actor('coordinator', 'office');
const auditor = office.actor('auditor', 'commune');
const stranger = office.actor('officer', 'otherOffice');
const words = { note: 'Đã làm' };
const nothing = { note: '' };
const sent = (name: string, text: string) => files.receive(name, Readable.from([Buffer.from(text)]), 1000);
const pdf = (text = '%PDF-1.7') => sent('Báo cáo.pdf', text);

type Values = Parameters<typeof office.task>[2];

async function given(values?: Values) {
  const { taskId, assignmentIds } = await office.task('commune', ['culture'], values);
  return { taskId, id: assignmentIds[0] ?? '' };
}

async function stateOf(id: string) {
  const found = await sql<Record<string, unknown>>`
    select assignment_state(a, ${day}::date, ${windowStart(day)}::date) as state, a.*
    from assignment a where id = ${id}`.execute(db);
  return found.rows[0];
}

const kindsOf = async (id: string) =>
  (await db.selectFrom('assignment_event').where('assignment_id', '=', id).orderBy('id').select('kind').execute()).map(
    ({ kind }) => kind,
  );

const auditsOf = async (id: string) =>
  (await db.selectFrom('audit').where('subject_id', '=', id).orderBy('id').select('act').execute()).map(
    ({ act }) => act,
  );

const refusedFor = (key: string, field?: string) =>
  expect.objectContaining({ problems: [expect.objectContaining(field ? { key, field } : { key })] });

test('a unit reports, finishes, gets it back, finishes again and is confirmed', async () => {
  const { id } = await given();
  await reportProgress(db, files, officer, { id, version: 1 }, { percent: 40, ...words }, day);
  expect(await stateOf(id)).toMatchObject({ state: 'in-progress', percent: 40, version: 2 });
  const document = { number: '96/BC-UBND', date: '2026-05-18', abstract: 'Báo cáo niêm yết' };
  const evidence = { note: '', file: await pdf(), document };
  await submitAsDone(db, files, officer, { id, version: 2 }, { doneOn: '2026-05-18', ...evidence }, day);
  expect(await stateOf(id)).toMatchObject({ state: 'awaiting-confirmation' });
  await returnForRevision(db, coordinator, { id, version: 3 }, { reason: 'Thiếu chữ ký' }, day);
  expect(await stateOf(id)).toMatchObject({ state: 'in-progress', percent: 40 });
  await submitAsDone(db, files, officer, { id, version: 4 }, { doneOn: '2026-05-19', ...words }, day);
  await confirmDone(db, coordinator, { id, version: 5 }, day);
  expect(await stateOf(id)).toMatchObject({ state: 'done', confirmed_on: day, submitted_on: '2026-05-19' });
  expect(await kindsOf(id)).toEqual(['progress', 'submitted', 'returned', 'submitted', 'confirmed']);
  expect(await auditsOf(id)).toEqual([
    'assignment.report',
    'assignment.submit',
    'assignment.return',
    'assignment.submit',
    'assignment.confirm',
  ]);
  const submitted = (await historyOf(db, id)).findLast(({ kind }) => kind === 'submitted');
  expect(submitted).toMatchObject({
    happenedOn: '2026-05-18',
    shown: [
      { number: '96/BC-UBND', issuedOn: '2026-05-18', abstract: 'Báo cáo niêm yết', fileName: null },
      { number: null, fileName: 'Báo cáo.pdf' },
    ],
  });
});

describe('an act is refused', () => {
  test('for whom it is not to know, for whom may not, and for a stale version', async () => {
    const { id } = await given();
    const act = (actor: typeof officer, version = 1) =>
      reportProgress(db, files, actor, { id, version }, { percent: 10, ...words }, day);
    await expect(act(stranger)).rejects.toThrow(NotFound);
    await expect(act(auditor)).rejects.toThrow(Forbidden);
    await expect(act(office.actor('officer', 'office'))).rejects.toThrow(Forbidden);
    await expect(act(officer, 7)).rejects.toThrow(Conflict);
    await expect(confirmDone(db, officer, { id, version: 1 }, day)).rejects.toThrow(Forbidden);
    expect(await kindsOf(id)).toEqual([]);
  });

  test('when a unit reports on what is finished or cancelled', async () => {
    const act = async (assignment: object) => {
      const { id } = await given({ assignment });
      return reportProgress(db, files, officer, { id, version: 1 }, { percent: 10, ...words }, day);
    };
    await expect(act({ submitted_on: day })).rejects.toThrow(refusedFor('task.error.awaiting'));
    await expect(act({ submitted_on: day, confirmed_on: day })).rejects.toThrow(refusedFor('task.error.done'));
    await expect(act({ cancelled_on: day })).rejects.toThrow(refusedFor('task.error.cancelled'));
  });

  test('when a unit finishes without product, in the future, or with a program', async () => {
    const { id } = await given();
    const act = (input: Partial<Parameters<typeof submitAsDone>[4]>) =>
      submitAsDone(db, files, officer, { id, version: 1 }, { doneOn: day, ...nothing, ...input }, day);
    await expect(act({})).rejects.toThrow(refusedFor('task.error.noProduct', 'file'));
    await expect(act({ doneOn: '2026-05-21', note: 'x' })).rejects.toThrow(
      refusedFor('task.error.doneLater', 'doneOn'),
    );
    await expect(act({ file: await sent('virus.pdf', 'MZ\u0090') })).rejects.toThrow(
      refusedFor('file.error.program', 'file'),
    );
    await expect(act({ file: await pdf('') })).rejects.toThrow(refusedFor('file.error.empty', 'file'));
    expect(await stateOf(id)).toMatchObject({ state: 'not-due', version: 1 });
  });

  test('when there is nothing to confirm or return', async () => {
    const { id } = await given();
    await expect(confirmDone(db, coordinator, { id, version: 1 }, day)).rejects.toThrow(Refused);
    await expect(returnForRevision(db, coordinator, { id, version: 1 }, { reason: 'x' }, day)).rejects.toThrow(Refused);
  });
});

test('a continuous task is reported once in each quarter', async () => {
  const { id } = await given({ task: { deadline_type: 'continuous', due_on: null } });
  expect(await stateOf(id)).toMatchObject({ state: 'not-reported' });
  await reportProgress(db, files, officer, { id, version: 1 }, { percent: 30, ...words }, day);
  expect(await stateOf(id)).toMatchObject({ state: 'reported' });
});

describe('extending a deadline', () => {
  test('moves what is open and due earlier, and keeps both dates', async () => {
    const open = await given({ task: { due_on: '2026-05-01' } });
    const done = await given({ assignment: { submitted_on: day, confirmed_on: day } });
    const later = await given({ task: { due_on: '2026-12-31' } });
    const ids = [open.id, done.id, later.id];
    const input = { dueOn: '2026-07-31', reason: 'Chờ hướng dẫn' };
    expect(await extendDeadline(db, coordinator, ids, input, day)).toEqual({ changed: 1, skipped: 2 });
    expect(await Promise.all(ids.map(auditsOf))).toEqual([['assignment.extend'], [], []]);
    expect(await stateOf(open.id)).toMatchObject({ due_on: '2026-07-31', state: 'not-due' });
    const events = db.selectFrom('assignment_event').where('assignment_id', 'in', ids);
    expect(await events.select(['note', 'due_before', 'due_after']).execute()).toEqual([
      { note: 'Chờ hướng dẫn', due_before: '2026-05-01', due_after: '2026-07-31' },
    ]);
  });

  test('is refused for others’ tasks, without rows, into the past, and for nothing', async () => {
    const { id } = await given();
    const foreign = (await office.task('otherCommune', ['otherOffice'])).assignmentIds[0] ?? '';
    const extend = (ids: string[], dueOn = '2026-07-31', actor = coordinator) =>
      extendDeadline(db, actor, ids, { dueOn, reason: 'x' }, day);
    await expect(extend([id], '2026-07-31', officer)).rejects.toThrow(Forbidden);
    await expect(extend([id, foreign])).rejects.toThrow(NotFound);
    await expect(extend([])).rejects.toThrow(refusedFor('task.error.noneChosen'));
    await expect(extend([id], '2026-05-19')).rejects.toThrow(refusedFor('task.error.duePassed', 'dueOn'));
    await expect(extend([id], '2026-06-30')).rejects.toThrow(refusedFor('task.error.nothingToExtend', 'dueOn'));
  });
});

test('units are reminded once a day, and only of what is open', async () => {
  const open = await given();
  const done = await given({ assignment: { submitted_on: day } });
  const remind = () => remindUnits(db, coordinator, [open.id, done.id], { note: 'Đề nghị khẩn trương' }, day);
  expect(await remind()).toEqual({ changed: 1, skipped: 1, units: 1 });
  expect(await stateOf(open.id)).toMatchObject({ reminded_on: day, version: 1 });
  expect(await kindsOf(open.id)).toEqual(['reminded']);
  await expect(remind()).rejects.toThrow(refusedFor('task.error.nothingToRemind'));
  await expect(remindUnits(db, officer, [open.id], { note: '' }, day)).rejects.toThrow(Forbidden);
});

describe('recording an event', () => {
  const event = { task: { deadline_type: 'event', due_on: null, event: 'Sau khi có văn bản của Sở Nội vụ' } };
  const document = { number: '35/SNV-CCHC', date: '2026-05-15', abstract: 'Hướng dẫn' };
  const input = { happenedOn: '2026-05-15', dueOn: '2026-06-15', note: '', document };

  test('dates the assignments that waited for it', async () => {
    const { taskId, id } = await given(event);
    expect(await stateOf(id)).toMatchObject({ state: 'awaiting-event' });
    await recordEvent(db, coordinator, taskId, input, day);
    expect(await stateOf(id)).toMatchObject({ state: 'not-due', due_on: '2026-06-15' });
    expect(await kindsOf(id)).toEqual(['event']);
    expect(await auditsOf(taskId)).toEqual(['task.record-event']);
    await expect(recordEvent(db, coordinator, taskId, input, day)).rejects.toThrow(refusedFor('task.error.noEvent'));
  });

  test('is refused before it happens, with a date before it, and by others', async () => {
    const { taskId } = await given(event);
    const record = (changed: object, actor = coordinator) =>
      recordEvent(db, actor, taskId, { ...input, ...changed }, day);
    await expect(record({ happenedOn: '2026-05-21' })).rejects.toThrow(
      refusedFor('task.error.eventLater', 'happenedOn'),
    );
    await expect(record({ dueOn: '2026-05-14' })).rejects.toThrow(refusedFor('task.error.dueBeforeEvent', 'dueOn'));
    await expect(record({}, officer)).rejects.toThrow(Forbidden);
    await expect(record({}, stranger)).rejects.toThrow(NotFound);
  });
});

test('a cancelled task keeps what was confirmed, and is cancelled once', async () => {
  const { taskId, assignmentIds } = await office.task('commune', ['culture', 'office']);
  const [open = '', done = ''] = assignmentIds;
  await db.updateTable('assignment').set({ submitted_on: day, confirmed_on: day }).where('id', '=', done).execute();
  const cancel = (actor = coordinator) => cancelTask(db, actor, taskId, { reason: 'Cấp trên bãi bỏ' }, day);
  await expect(cancel(officer)).rejects.toThrow(Forbidden);
  await cancel();
  expect([await stateOf(open), await stateOf(done)]).toMatchObject([{ state: 'cancelled' }, { state: 'done' }]);
  expect(await kindsOf(open)).toEqual(['cancelled']);
  await expect(cancel()).rejects.toThrow(refusedFor('task.error.cancelled'));
});

describe('a task assigned from above', () => {
  const task = {
    title: 'Báo cáo rà soát thủ tục hành chính',
    product: 'Báo cáo',
    field: 'procedure',
    assigner: 'UBND tỉnh Đông Hải',
    number: '112/UBND-NC',
    date: '2026-05-10',
    dueOn: '2026-06-10',
    coordinatingIds: [office.ids.office],
    leadIds: [office.ids.culture, office.ids.school],
  } as const;
  const assign = (changed: object = {}, actor = coordinator) =>
    assignFromAbove(
      db,
      actor,
      office.ids.commune,
      { ...task, leadIds: [...task.leadIds], coordinatingIds: [...task.coordinatingIds], ...changed },
      day,
    );

  test('becomes one assignment per lead', async () => {
    const id = await assign();
    const rows = await db.selectFrom('assignment').where('task_id', '=', id).selectAll().execute();
    expect(rows.map((row) => row.unit_id).sort()).toEqual([...task.leadIds].sort());
    expect(rows[0]).toMatchObject({ due_on: '2026-06-10', owner_id: office.ids.commune, year: 2026 });
    expect(await kindsOf(rows[0]?.id ?? newId())).toEqual(['assigned']);
    const saved = await db.selectFrom('task').where('id', '=', id).selectAll().executeTakeFirstOrThrow();
    expect(saved).toMatchObject({ origin: 'assigned', assigning_number: '112/UBND-NC', plan_id: null });
  });

  test('is refused with a date before its document, a foreign unit, or for others', async () => {
    await expect(assign({ dueOn: '2026-05-09' })).rejects.toThrow(refusedFor('task.error.dueBeforeDocument', 'dueOn'));
    await expect(assign({ leadIds: [office.ids.otherOffice] })).rejects.toThrow(
      refusedFor('task.error.unitElsewhere', 'leadIds'),
    );
    await expect(assign({}, officer)).rejects.toThrow(Forbidden);
  });
});
