import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../../tests/setup/test-database.ts';
import type { Actor, Role } from '../../../../platform/actor.ts';
import { addDays } from '../../../../platform/clock.ts';
import { NotFound, Refused } from '../../../../platform/errors.ts';
import { openFileStore } from '../../../../platform/files.ts';
import { newId } from '../../../../platform/id.ts';
import { assignFromAbove } from '../assigned-task.ts';
import { cancelTask } from '../cancellation.ts';
import { confirmDone, returnForRevision } from '../confirmation.ts';
import { extendDeadline } from '../deadline.ts';
import { recordEvent } from '../event.ts';
import { reportProgress, submitAsDone } from '../progress.ts';
import { remindUnits } from '../reminder.ts';
import { makeOffice, type UnitName } from '../task.fixture.ts';
import { tellDeadlines } from './tell-deadlines.ts';

const { db } = await testDatabase();
const files = openFileStore('/nowhere');
const office = await makeOffice(db);
const day = '2026-05-20';

/** A person of a role in a unit, as an actor. */
async function person(role: Role, unit: UnitName, name: string): Promise<Actor & { personId: string }> {
  const actor = office.actor(role, unit);
  const personId = newId();
  await db.insertInto('person').values({ id: personId, name }).execute();
  await db
    .insertInto('position')
    .values({
      id: newId(),
      person_id: personId,
      unit_id: office.ids[unit],
      reach_id: actor.reachId,
      title: 'Chuyên viên',
      role,
    })
    .execute();
  return { ...actor, personId };
}

const officer = await person('officer', 'culture', 'Đỗ Minh Tuấn');
const colleague = await person('officer', 'culture', 'Vũ Thị Ngân');
const head = await person('leader', 'culture', 'Lương Quốc Bảo');
const coordinator = await person('coordinator', 'office', 'Trần Thị Hạnh');
const chairman = await person('leader', 'commune', 'Phạm Văn Lộc');
const stranger = await person('officer', 'otherOffice', 'Cao Thị Lan');
const auditor = await person('auditor', 'culture', 'Bùi Thị Mai');

const words = { note: 'Có công văn kèm theo' };

/** What a person has been told about a thing: the kinds, a closed one in brackets. */
async function told({ personId }: { personId: string }, subjectId: string): Promise<string[]> {
  const found = await sql<{ kind: string; closed: boolean }>`
    select kind, closed_at is not null as closed from notice
    where person_id = ${personId} and subject_id = ${subjectId} order by id`.execute(db);
  return found.rows.map(({ kind, closed }) => (closed ? `(${kind})` : kind));
}

async function given(due = '2026-06-30', unit: UnitName = 'culture') {
  const { taskId, assignmentIds } = await office.task('commune', [unit], { task: { due_on: due } });
  return { taskId, id: assignmentIds[0] ?? '' };
}

const round = (on: string) => db.transaction().execute((tx) => tellDeadlines(tx, on));

describe('an act tells those who act for the unit that day, but for whoever acted', () => {
  test('a task from above: the people of its lead unit', async () => {
    const { ids } = office;
    const task = {
      title: 'Rà soát hồ sơ',
      product: '',
      field: null,
      assigner: 'UBND tỉnh',
      number: '12/UBND',
      date: day,
    };
    const taskId = await assignFromAbove(
      db,
      coordinator,
      ids.commune,
      { ...task, dueOn: '2026-06-01', leadIds: [ids.culture], coordinatingIds: [] },
      day,
    );
    const { id } = await db
      .selectFrom('assignment')
      .where('task_id', '=', taskId)
      .select('id')
      .executeTakeFirstOrThrow();
    const each = await Promise.all(
      [officer, colleague, head, coordinator, stranger, auditor].map((who) => told(who, id)),
    );
    expect(each).toEqual([['assigned'], ['assigned'], ['assigned'], [], [], []]);
  });

  test('whoever gives their own unit a task is not told of it', async () => {
    const { ids } = office;
    const neighbour = await person('officer', 'office', 'Mai Thị Thu');
    const task = { title: 'Rà soát', product: '', field: null, assigner: 'UBND tỉnh', number: '13/UBND', date: day };
    const taskId = await assignFromAbove(
      db,
      coordinator,
      ids.commune,
      { ...task, dueOn: '2026-06-01', leadIds: [ids.office], coordinatingIds: [] },
      day,
    );
    const { id } = await db
      .selectFrom('assignment')
      .where('task_id', '=', taskId)
      .select('id')
      .executeTakeFirstOrThrow();
    expect([await told(neighbour, id), await told(coordinator, id)]).toEqual([['assigned'], []]);
  });

  test('through submission, return and confirmation, and what is settled closes', async () => {
    const { id } = await given('2026-05-22');
    await round(day);
    await remindUnits(db, coordinator, [id], { note: 'Sắp đến hạn' }, day);
    expect(await told(officer, id)).toEqual(['due-soon', 'reminded']);
    await submitAsDone(db, files, officer, { id, version: 1 }, { doneOn: day, ...words }, day);
    expect(await told(officer, id)).toEqual(['(due-soon)', '(reminded)']);
    expect(await told(coordinator, id)).toEqual(['submitted']);
    await returnForRevision(db, coordinator, { id, version: 2 }, { reason: 'Thiếu chữ ký' }, day);
    expect(await told(coordinator, id)).toEqual(['(submitted)']);
    expect(await told(officer, id)).toEqual(['(due-soon)', '(reminded)', 'returned']);
    await submitAsDone(db, files, officer, { id, version: 3 }, { doneOn: day, ...words }, day);
    await confirmDone(db, coordinator, { id, version: 4 }, day);
    expect(await told(officer, id)).toEqual(['(due-soon)', '(reminded)', '(returned)', 'confirmed']);
    expect(await told(coordinator, id)).toEqual(['(submitted)', '(submitted)']);
  });

  test('a later due date, the coming of an event, a cancellation', async () => {
    const { id, taskId } = await given('2026-05-10');
    await round(day);
    await extendDeadline(db, coordinator, [id], { dueOn: '2026-07-01', reason: 'Chờ văn bản' }, day);
    expect(await told(colleague, id)).toEqual(['(overdue)', 'extended']);
    await cancelTask(db, coordinator, taskId, { reason: 'Không còn phù hợp' }, day);
    expect(await told(colleague, id)).toEqual(['(overdue)', '(extended)', 'cancelled']);
    const waits = await office.task('commune', ['culture'], {
      task: { deadline_type: 'event', due_on: null, event: 'sau khi có văn bản' },
    });
    const event = { happenedOn: day, dueOn: '2026-06-01', note: '', document: null };
    await recordEvent(db, coordinator, waits.taskId, event, day);
    expect(await told(colleague, waits.assignmentIds[0] ?? '')).toEqual(['dated']);
  });

  test('a person whose position has ended, or whose account is disabled, hears nothing', async () => {
    const [gone, disabled] = [
      await person('officer', 'school', 'Ngô Đức Anh'),
      await person('officer', 'school', 'Lê Vinh'),
    ];
    await sql`update position set valid = daterange(null, '2026-05-01') where person_id = ${gone.personId}`.execute(db);
    await sql`update person set disabled_at = now() where id = ${disabled.personId}`.execute(db);
    const { id } = await given('2026-05-22', 'school');
    await round(day);
    expect([await told(gone, id), await told(disabled, id)]).toEqual([[], []]);
  });

  test('an act that is refused tells nothing', async () => {
    const { id } = await given();
    const stale = submitAsDone(db, files, officer, { id, version: 1 }, { doneOn: addDays(day, 1), ...words }, day);
    await expect(stale).rejects.toBeInstanceOf(Refused);
    expect(await told(coordinator, id)).toEqual([]);
  });
});

describe('somebody is named beside a note', () => {
  test('and is told of it', async () => {
    const { id } = await given();
    await reportProgress(
      db,
      files,
      officer,
      { id, version: 1 },
      { percent: 30, ...words, mentionedId: chairman.personId },
      day,
    );
    expect(await told(chairman, id)).toEqual(['mentioned']);
    await submitAsDone(db, files, officer, { id, version: 2 }, { doneOn: day, ...words }, day);
    const back = { reason: 'Thiếu chữ ký', mentionedId: head.personId };
    await returnForRevision(db, coordinator, { id, version: 3 }, back, day);
    expect(await told(head, id)).toEqual(['returned', 'mentioned']);
  });

  test('but nobody of another government, and then nothing is saved', async () => {
    const { id } = await given();
    const named = { percent: 30, ...words, mentionedId: stranger.personId };
    await expect(reportProgress(db, files, officer, { id, version: 1 }, named, day)).rejects.toBeInstanceOf(Refused);
    expect(await told(stranger, id)).toEqual([]);
    const after = await db.selectFrom('assignment').where('id', '=', id).select('version').executeTakeFirstOrThrow();
    expect(after.version).toBe(1);
  });
});

describe('a day tells what it brings', () => {
  test('due within seven days, then overdue; each due date once, however often the day is begun', async () => {
    const { id } = await given('2026-08-20');
    await round('2026-08-12');
    expect(await told(officer, id)).toEqual([]);
    await round('2026-08-13');
    await round('2026-08-13');
    await round('2026-08-20');
    expect(await told(officer, id)).toEqual(['due-soon']);
    await round('2026-08-21');
    await round('2026-08-22');
    expect(await told(officer, id)).toEqual(['due-soon', 'overdue']);
    await extendDeadline(db, coordinator, [id], { dueOn: '2026-09-20', reason: 'Chờ' }, '2026-08-22');
    await round('2026-09-21');
    expect(await told(officer, id)).toEqual(['(due-soon)', '(overdue)', 'extended', 'overdue']);
  });

  test('what waits for confirmation, is done or cancelled is not told', async () => {
    const { id } = await given('2026-08-20');
    await submitAsDone(db, files, officer, { id, version: 1 }, { doneOn: '2026-08-01', ...words }, '2026-08-01');
    await round('2026-08-25');
    expect([await told(officer, id), await told(head, id)]).toEqual([[], []]);
  });
});

describe('what stays overdue is taken up the line', () => {
  const history = async (id: string) =>
    (
      await sql<{ to: string; note: string }>`
        select escalated_to as "to", note from assignment_event
        where assignment_id = ${id} and kind = 'escalated' order by id`.execute(db)
    ).rows;

  test("to the unit's leader after 3 days, to the government's after 7, once each, and in the history", async () => {
    const { id } = await given('2026-10-01');
    await round('2026-10-03');
    expect(await history(id)).toEqual([]);
    await round('2026-10-04');
    await round('2026-10-05');
    expect(await history(id)).toEqual([{ to: 'unit-leader', note: 'Lãnh đạo đơn vị: Lương Quốc Bảo' }]);
    expect(await told(head, id)).toEqual(['overdue', 'escalated']);
    await round('2026-10-08');
    await round('2026-10-09');
    expect((await history(id)).map(({ to }) => to)).toEqual(['unit-leader', 'government-leader']);
    expect(await told(chairman, id)).toEqual(['escalated']);
    const audited = await sql`select from audit where act = 'assignment.escalate' and subject_id = ${id}`.execute(db);
    expect(audited.rows).toHaveLength(2);
  });

  test('as its plan says: other days, or a step left out', async () => {
    const { id, taskId } = await given('2026-11-01');
    await sql`
      insert into plan_escalation select plan_id, null, 2 from task where id = ${taskId}
      on conflict (plan_id) do update set unit_leader_after = null, government_leader_after = 2`.execute(db);
    await round('2026-11-03');
    await round('2026-11-20');
    expect((await history(id)).map(({ to }) => to)).toEqual(['government-leader']);
    await sql`delete from plan_escalation`.execute(db);
  });

  test('where a unit has no leader the step waits until there is one', async () => {
    const { id } = await given('2026-12-01', 'school');
    await round('2026-12-05');
    expect(await history(id)).toEqual([]);
    await person('leader', 'school', 'Mai Thị Thu');
    await round('2026-12-06');
    expect((await history(id)).map(({ note }) => note)).toEqual(['Lãnh đạo đơn vị: Mai Thị Thu']);
  });
});

test('a thing that is not theirs stays hidden from those who act', async () => {
  const { id } = await given();
  await expect(remindUnits(db, stranger, [id], { note: '' }, day)).rejects.toBeInstanceOf(NotFound);
  expect(await told(officer, id)).toEqual([]);
});

test('what belonged to a government that was merged away is told to the focal points of its heir, who may note a document for it', async () => {
  const { taskId, assignmentIds } = await office.task('otherCommune', ['culture'], {
    task: { deadline_type: 'event', due_on: null },
  });
  const [id = ''] = assignmentIds;
  const ended = sql<string>`daterange('2020-01-01', '2026-05-01')`;
  await db.updateTable('unit_version').set({ valid: ended }).where('unit_id', '=', office.ids.otherCommune).execute();
  const merged = { from_id: office.ids.otherCommune, to_id: office.ids.commune, kind: 'merged', takes_over: true };
  await db
    .insertInto('unit_relation')
    .values({ ...merged, id: newId(), happened_on: '2026-05-01' })
    .execute();
  const document = { number: '77/QĐ-BNV', date: day, abstract: 'Hướng dẫn' };
  await recordEvent(db, coordinator, taskId, { happenedOn: day, dueOn: '2026-06-30', note: '', document }, day);
  const { owner_id } = await db
    .selectFrom('document')
    .where('number', '=', document.number)
    .select('owner_id')
    .executeTakeFirstOrThrow();
  expect(owner_id).toBe(office.ids.commune);
  const submission = { doneOn: day, note: 'Đã xong', mentionedId: null };
  await submitAsDone(db, files, officer, { id, version: 2 }, submission, day);
  expect(await told(coordinator, id)).toContain('submitted');
});
