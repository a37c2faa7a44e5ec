import { describe, expect, test } from 'vitest';
import { reportWindow } from '../calendar/index.ts';
import { type Share, type TaskFact, tally } from './facts.ts';
import { outlineOf } from './outline.ts';
import { officialCount, type Writing, writeSection } from './write.ts';

type State = Share['state'];

const share = (due: string | null, state: State = 'not-due', unit = 'KT'): Share => ({ unit, due, state });

function task(state: State, more: Partial<TaskFact> = {}): TaskFact {
  return {
    ...{
      id: 'x',
      origin: 'plan',
      no: '1',
      field: 'finance',
      heading: 'TÀI CHÍNH CÔNG',
      title: 'Công khai ngân sách',
      product: '',
    },
    ...{ lead: 'Phòng Kinh tế', deadlineText: '', shares: [], documents: [], state },
    finishedOn: state === 'done' || state === 'done-late' ? '2024-02-01' : null,
    ...more,
  };
}

function writing(tasks: TaskFact[], more: Partial<Writing> = {}): Writing {
  return {
    outline: outlineOf(2024),
    facts: { issuer: 'UBND xã Mai Lĩnh', plan: 'Kế hoạch số 07/KH-UBND', tasks, earlier: [] },
    year: 2024,
    window: reportWindow('Q1', 2024),
    next: reportWindow('Q2', 2024),
    asOf: '2024-03-14',
    decimals: 2,
    ...more,
  };
}

const section = (key: string) => {
  const found = outlineOf(2024).sections.find((each) => each.key === key);
  if (!found) throw new Error(key);
  return found;
};

test('late tasks count among the done ones', () => {
  const tasks = [task('done-late'), task('done'), task('in-progress'), task('awaiting-event'), task('not-reported')];
  expect(tally(tasks)).toEqual({ total: 5, done: 2, 'done-late': 1, overdue: 0, waiting: 1, ongoing: 1, running: 1 });
});

describe('the sentences', () => {
  test('plan progress: 16 of 49 is 32,65%', () => {
    const tasks = Array.from({ length: 49 }, (_, index) => task(index < 16 ? 'done' : 'not-due'));
    const [progress, breakdown] = writeSection(section('plan-progress'), writing(tasks)).split('\n');
    expect(progress).toBe(
      'Kế hoạch số 07/KH-UBND đề ra 49 nhiệm vụ; đến hết ngày 14/03/2024, UBND xã Mai Lĩnh đã hoàn thành 16/49 nhiệm vụ, đạt 32,65% kế hoạch đề ra.',
    );
    expect(breakdown).toContain('Còn lại 33 nhiệm vụ');
  });

  test('without a plan nothing is claimed', () => {
    const without = writing([]);
    const text = writeSection(section('plan-progress'), { ...without, facts: { ...without.facts, plan: null } });
    expect(text).toBe('Chưa có kế hoạch cải cách hành chính năm 2024 được thông qua trên hệ thống.');
  });

  test('the plan of a commune that was merged is named by itself', () => {
    const none = { doneLate: 0, dueSoon: 0, awaitingConfirmation: 0, inProgress: 0, notDue: 1, awaitingEvent: 0 };
    const plan = { ...none, reported: 0, notReported: 0, total: 5, done: 3, overdue: 1 };
    const own = writing([task('done')]);
    const facts = { ...own.facts, earlier: [{ id: 'x', name: 'Xã Ân Hòa', plan }] };
    const [progress, , earlier] = writeSection(section('plan-progress'), { ...own, facts }).split('\n');
    expect(progress).toContain('đã hoàn thành 01/01 nhiệm vụ');
    expect(earlier).toContain('UBND xã Ân Hòa ban hành trước khi sắp xếp đề ra 05 nhiệm vụ');
    expect(earlier).toContain('đã hoàn thành 03/05 nhiệm vụ, 01 nhiệm vụ quá hạn (không cộng');
  });

  test('a document of a finished task is cited with number and date', () => {
    const done = task('done', {
      documents: [{ number: '05/QĐ-UBND', date: '2024-01-30', abstract: 'Quyết định công khai ngân sách' }],
    });
    expect(writeSection(section('finance'), writing([done]))).toBe(
      'Phòng Kinh tế hoàn thành nhiệm vụ “Công khai ngân sách”: Quyết định công khai ngân sách số 05/QĐ-UBND ngày 30/01/2024.',
    );
  });

  test('what is late is named with its unit, its date and its days', () => {
    expect(
      writeSection(section('weaknesses'), writing([task('overdue', { shares: [share('2024-03-01', 'overdue')] })])),
    ).toBe(
      'Đến hết ngày 14/03/2024 còn 01 nhiệm vụ quá hạn chưa hoàn thành:\n- Công khai ngân sách (KT): hạn 01/03/2024, quá hạn 13 ngày.',
    );
  });

  test('the next period lists what falls due in it', () => {
    const due = (day: string, state: State = 'not-due') => task(state, { shares: [share(day, state)] });
    const tasks = [due('2024-05-31'), due('2024-12-31'), due('2024-05-31', 'done')];
    expect(writeSection(section('next'), writing(tasks))).toBe(
      '1. Công khai ngân sách (Phòng Kinh tế; hạn 31/05/2024).',
    );
  });

  test.each([
    [0, '0'],
    [3, '03'],
    [12, '12'],
  ])('%i is printed %s', (count, written) => {
    expect(officialCount(count)).toBe(written);
  });
});
