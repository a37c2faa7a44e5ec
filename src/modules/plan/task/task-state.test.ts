import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { makeOffice } from './task.fixture.ts';
import { type TaskState, windowStart } from './task-state.ts';

const { db } = await testDatabase();
const office = await makeOffice(db);
const day = '2026-05-20';

const due = (due_on: string | null) => ({ deadline_type: 'fixed', due_on });

describe('the state of an assignment on 20/05/2026', () => {
  test.each<[TaskState, string, object]>([
    ['not-due', 'nothing done, due later', due('2026-06-30')],
    ['not-due', 'nothing done, due today', due('2026-05-20')],
    ['not-due', 'no deadline at all', { deadline_type: 'none', due_on: null }],
    ['in-progress', 'begun, due today', { ...due('2026-05-20'), percent: 40 }],
    ['overdue', 'begun, due yesterday', { ...due('2026-05-19'), percent: 99 }],
    [
      'awaiting-confirmation',
      'finished, not confirmed, past its date',
      { ...due('2026-05-10'), submitted_on: '2026-05-12' },
    ],
    [
      'done',
      'finished on the due date',
      { ...due('2026-05-12'), submitted_on: '2026-05-12', confirmed_on: '2026-05-19' },
    ],
    [
      'done-late',
      'finished a day late',
      { ...due('2026-05-11'), submitted_on: '2026-05-12', confirmed_on: '2026-05-12' },
    ],
    ['done', 'finished without a due date', { ...due(null), submitted_on: '2026-05-12', confirmed_on: '2026-05-12' }],
    ['awaiting-event', 'waits for an event', { deadline_type: 'event', due_on: null }],
    ['awaiting-event', 'hangs on another plan', { deadline_type: 'inherited', due_on: null }],
    ['overdue', 'its event came, its date has passed', { deadline_type: 'event', due_on: '2026-05-01' }],
    ['not-reported', 'continuous, never reported', { deadline_type: 'continuous', due_on: null }],
    [
      'not-reported',
      'continuous, reported last quarter',
      { deadline_type: 'continuous', last_reported_on: '2026-03-14' },
    ],
    ['reported', 'continuous, reported this quarter', { deadline_type: 'continuous', last_reported_on: '2026-03-15' }],
    ['cancelled', 'cancelled while overdue', { ...due('2026-05-01'), cancelled_on: '2026-05-02' }],
    ['overdue', 'finished only after the day asked about', { ...due('2026-05-01'), submitted_on: '2026-05-21' }],
    [
      'done',
      'finished before, confirmed after the day asked about',
      { ...due('2026-05-31'), submitted_on: '2026-05-19', confirmed_on: '2026-06-02' },
    ],
  ])('%s: %s', async (expected, _, assignment) => {
    const { assignmentIds } = await office.task('commune', ['culture'], {
      assignment: { due_on: null, ...assignment },
    });
    const found = await sql<{ state: string }>`
      select assignment_state(a, ${day}::date, ${windowStart(day)}::date) as state
      from assignment a where id = ${assignmentIds[0]}`.execute(db);
    expect(found.rows[0]?.state).toBe(expected);
  });
});

describe('the state of a task from its units', () => {
  test.each<[TaskState | null, TaskState[]]>([
    [null, []],
    ['cancelled', ['cancelled', 'cancelled']],
    ['done', ['done', 'done', 'cancelled']],
    ['done-late', ['done', 'done-late']],
    ['overdue', ['done', 'overdue', 'not-reported']],
    ['not-reported', ['reported', 'not-reported']],
    ['reported', ['reported', 'done']],
    ['awaiting-confirmation', ['done', 'awaiting-confirmation']],
    ['in-progress', ['not-due', 'awaiting-confirmation']],
    ['in-progress', ['done', 'not-due']],
    ['in-progress', ['awaiting-event', 'not-due']],
    ['awaiting-event', ['awaiting-event', 'done']],
    ['not-due', ['not-due', 'not-due', 'cancelled']],
  ])('%s: %j', async (expected, states) => {
    const found = await sql<{ state: string }>`select task_state(${states}::text[]) as state`.execute(db);
    expect(found.rows[0]?.state).toBe(expected);
  });
});

test('a task that was cancelled stays so, whatever was done before', async () => {
  const found = await sql<{ state: string }>`select task_state('{done}', true) as state`.execute(db);
  expect(found.rows[0]?.state).toBe('cancelled');
});

test.each([
  ['not-due', '2026-06-19', true],
  ['in-progress', '2026-05-20', true],
  ['not-due', '2026-06-20', false],
  ['overdue', '2026-05-19', false],
  ['done', '2026-05-25', false],
])('%s and due %s: due soon %s', async (state, dueOn, expected) => {
  const found = await sql<{ soon: boolean }>`
    select is_due_soon(${state}, ${dueOn}::date, ${day}::date) as soon`.execute(db);
  expect(found.rows[0]?.soon).toBe(expected);
});
