import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../../tests/setup/test-database.ts';
import { progressByUnit } from '../../overview/overview.queries.ts';
import { countTasks, matrixPage } from '../matrix/matrix.queries.ts';
import { planProgress } from '../plan-progress.ts';
import { makeOffice, type UnitName } from '../task.fixture.ts';
import { taskStates } from '../task-state.ts';
import { countByState } from './counts.queries.ts';
import { type ListState, listStates, type TaskFilter } from './filter.ts';
import { type ListRow, listAssignments, pageSize } from './list.queries.ts';

const { db } = await testDatabase();
const office = await makeOffice(db);
const day = '2026-05-20';
const scope = { governmentId: office.ids.commune, year: 2026, day };

/** Tasks of every kind, from the commune's plan, from its own list of assigned tasks, and from the province. */
async function fill(): Promise<void> {
  const titles = ['Ấn chỉ', 'Ăn ở', 'An toàn', 'Đề án', 'Dân vận', 'Tổ 9', 'Tổ 10', 'Ổn định'];
  const dates = ['2026-01-31', '2026-05-19', '2026-05-20', '2026-06-19', '2026-06-20', '2026-12-31'];
  const kinds = ['fixed', 'continuous', 'event', 'none'];
  for (let index = 0; index < 96; index++) {
    const deadlineType = kinds[index % 4] ?? 'fixed';
    const dueOn = deadlineType === 'fixed' ? (dates[index % 6] ?? null) : null;
    const isOwn = index % 8 !== 7;
    const units: UnitName[] = isOwn ? ['culture', 'office', 'school'] : ['commune'];
    const submitted = index % 5 === 1 ? { submitted_on: '2026-05-20' } : {};
    const confirmed = index % 5 === 2 ? { submitted_on: '2026-05-20', confirmed_on: '2026-05-20' } : {};
    const cancelled = index % 23 === 5 ? { cancelled_on: '2026-05-01' } : {};
    await office.task(isOwn ? 'commune' : 'province', units, {
      task: {
        title: `${titles[index % 8]} đợt ${index % 3}`,
        field: index % 2 ? 'procedure' : 'digital',
        origin: index % 6 === 3 ? 'assigned' : 'plan',
        deadline_type: deadlineType,
        due_on: dueOn,
      },
      assignment: {
        percent: (index % 3) * 20,
        last_reported_on: index % 3 ? '2026-05-01' : null,
        ...submitted,
        ...confirmed,
        ...cancelled,
      },
    });
  }
}
await fill();

async function walk(filter: TaskFilter): Promise<ListRow[]> {
  const rows: ListRow[] = [];
  for (let after: string | undefined; ; after = rows.at(-1)?.id) {
    const page = await listAssignments(db, scope, filter, { after });
    expect(page.rows.length).toBeLessThanOrEqual(pageSize);
    expect(page.hasPrevious).toBe(after !== undefined);
    rows.push(...page.rows);
    if (!page.hasNext) return rows;
  }
}

async function walkBack(filter: TaskFilter, last: ListRow): Promise<ListRow[]> {
  const rows = [last];
  for (;;) {
    const page = await listAssignments(db, scope, filter, { before: rows[0]?.id });
    rows.unshift(...page.rows);
    if (!page.hasPrevious) return rows;
  }
}

const ids = (rows: ListRow[]) => rows.map(({ id }) => id);

const someFilter = fc.record({
  state: fc.option(fc.constantFrom(...listStates), { nil: undefined }),
  field: fc.option(fc.constantFrom('procedure' as const, 'digital' as const), { nil: undefined }),
  unit: fc.option(fc.constantFrom(office.ids.culture, office.ids.commune), { nil: undefined }),
  due: fc.option(fc.constantFrom('2026-05', '2026-06'), { nil: undefined }),
  origin: fc.option(fc.constantFrom('plan' as const, 'assigned' as const), { nil: undefined }),
  q: fc.option(fc.constantFrom('an', 'DE AN', 'tổ', '%'), { nil: undefined }),
  sort: fc.constantFrom('title' as const, 'due' as const),
});

describe('walking the pages of a list', () => {
  test('gives every row once, forwards and backwards, as many as are counted', async () => {
    await fc.assert(
      fc.asyncProperty(someFilter, async (filter) => {
        const rows = await walk(filter);
        expect(new Set(ids(rows)).size).toBe(rows.length);
        const counts = await countByState(db, scope, filter);
        expect(rows.length).toBe(filter.state ? (counts[filter.state] ?? 0) : counts.all);
        const last = rows.at(-1);
        if (last) expect(ids(await walkBack(filter, last))).toEqual(ids(rows));
      }),
      { numRuns: 40 },
    );
  });

  test('goes in Vietnamese order, numbers by value', async () => {
    const titles = [...new Set((await walk({})).map(({ title }) => title.replace(/ đợt.*/, '')))];
    expect(titles).toEqual(['An toàn', 'Ăn ở', 'Ấn chỉ', 'Dân vận', 'Đề án', 'Ổn định', 'Tổ 9', 'Tổ 10']);
  });

  test('goes by due date when asked, what has none at the end', async () => {
    const dates = (await walk({ sort: 'due' })).map(({ dueOn }) => dueOn ?? '9999');
    expect(dates).toEqual(dates.toSorted());
  });
});

function stands(row: ListRow, state: ListState): boolean {
  if (state === 'finished') return row.state === 'done' || row.state === 'done-late';
  return state === 'due-soon' ? row.isDueSoon === true : row.state === state;
}

describe('narrowing a list', () => {
  test.each(listStates)('to %s gives exactly the rows that stand so', async (state) => {
    const all = [...(await walk({})), ...(await walk({ state: 'cancelled' }))];
    const rows = await walk({ state });
    expect(ids(rows).sort()).toEqual(ids(all.filter((row) => stands(row, state))).sort());
  });

  test.each([
    ['an toan', 'An toàn'],
    ['ĐỀ ÁN', 'Đề án'],
    ['de an', 'Đề án'],
  ])('to the words “%s” finds %s', async (q, title) => {
    const rows = await walk({ q });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.title.startsWith(title))).toBe(true);
  });

  test('to what came from above takes the own list and what the province gave', async () => {
    const rows = await walk({ origin: 'assigned' });
    const givers = new Set(rows.map(({ givenBy }) => givenBy));
    expect(givers).toEqual(new Set([null, office.ids.province]));
  });
});

describe('the same numbers everywhere', () => {
  test('the states of a list add up to all of it', async () => {
    const counts = await countByState(db, scope, {});
    const states = taskStates.filter((state) => state !== 'cancelled');
    expect(states.reduce((sum, state) => sum + (counts[state] ?? 0), 0)).toBe(counts.all);
    expect((counts.done ?? 0) + (counts['done-late'] ?? 0)).toBe(counts.finished);
  });

  test('the units of the front page add up to the list', async () => {
    const units = await progressByUnit(db, scope);
    const counts = await countByState(db, scope, {});
    const sum = (name: 'total' | 'done' | 'late') => units.reduce((total, unit) => total + unit[name], 0);
    expect([sum('total'), sum('done'), sum('late')]).toEqual([counts.all, counts.finished, counts.overdue]);
  });

  test('plan and assigned tasks of the front page add up to the matrix', async () => {
    const { plan, assigned, tasks } = await planProgress(db, scope);
    const { counts } = await countTasks(db, scope, {});
    expect(plan.total + assigned.total).toBe(counts.all);
    expect(plan.overdue + assigned.overdue).toBe(counts.overdue);
    expect(plan.done + assigned.done).toBe(counts.finished);
    expect(tasks).toHaveLength(counts.all);
  });

  test('the matrix shows every task once', async () => {
    const { counts } = await countTasks(db, scope, {});
    const shown: string[] = [];
    for (let after: string | undefined; ; after = shown.at(-1)) {
      const page = await matrixPage(db, scope, {}, { after });
      shown.push(...page.rows.map(({ id }) => id));
      if (!page.hasNext) break;
    }
    expect(new Set(shown).size).toBe(counts.all);
    expect(shown).toHaveLength(counts.all);
  });

  test('what the upper level assigned is counted apart', async () => {
    const { assigned } = await planProgress(db, scope);
    const { counts } = await countTasks(db, scope, { origin: 'assigned' });
    expect(assigned.total).toBe(counts.all);
    expect(assigned.total).toBeGreaterThan(0);
  });
});
