import { expect, test } from 'vitest';
import { reassign, type Standing } from './reassign.ts';

const standing = (id: string, values: Partial<Standing> = {}): Standing => ({
  ...{ id, unitId: 'A', heirId: values.unitId ?? 'A', occurrence: 0, dueOn: null, cancelled: false, confirmed: false },
  ...values,
});
const share = (unitId: string, occurrence = 0) => ({ unitId, occurrence, dueOn: '2024-06-30' });

const cases: [
  string,
  Standing[],
  ReturnType<typeof share>[],
  { moved: string[]; added: number; cancelled: string[] },
][] = [
  ['the same unit goes on', [standing('a')], [share('A')], { moved: ['a'], added: 0, cancelled: [] }],
  [
    'a new unit is added, a former one cancelled',
    [standing('a')],
    [share('B')],
    { moved: [], added: 1, cancelled: ['a'] },
  ],
  [
    'done once becomes recurring: the one goes on as the first',
    [standing('a')],
    [share('A', 1), share('A', 2)],
    { moved: ['a'], added: 1, cancelled: [] },
  ],
  [
    'recurring becomes done once: the first goes on',
    [standing('a', { occurrence: 1 }), standing('b', { occurrence: 2 })],
    [share('A')],
    { moved: ['a'], added: 0, cancelled: ['b'] },
  ],
  [
    'what was cancelled earlier is taken up again',
    [standing('a', { cancelled: true })],
    [share('A')],
    { moved: ['a'], added: 0, cancelled: [] },
  ],
  [
    'what is confirmed is never cancelled',
    [standing('a', { confirmed: true })],
    [share('B')],
    { moved: [], added: 1, cancelled: [] },
  ],
];

test.each(cases)('%s', (_, before, shares, expected) => {
  const { moved, added, cancelled } = reassign(before, shares, { last: Number.POSITIVE_INFINITY, dates: [] });
  expect({
    moved: moved.map((each) => each.standing.id),
    added: added.length,
    cancelled: cancelled.map(({ id }) => id),
  }).toEqual(expected);
});

const once = { last: 0, dates: ['2024-03-31'] };
const fits = (before: Standing[], shares: ReturnType<typeof share>[], former = once) => {
  const { moved, added, cancelled, room } = reassign(before, shares, former);
  return {
    moved: moved.map(({ standing, share }) => `${standing.id} ${share.occurrence} ${share.dueOn}`),
    added: added.map(({ unitId, occurrence }) => `${unitId} ${occurrence}`),
    cancelled: cancelled.map(({ id }) => id),
    room: room.map(({ id, occurrence }) => `${id} ${occurrence}`),
  };
};
const dated = (occurrence: number, dueOn: string, unitId = 'A') => ({ unitId, occurrence, dueOn });

test('a share that came with a reorganisation goes on beside the own, with the date of the task', () => {
  const before = [standing('own', { confirmed: true }), standing('further', { occurrence: 1 })];
  expect(fits(before, [share('A')])).toEqual({
    moved: ['own 0 2024-06-30', 'further 1 2024-06-30'],
    added: [],
    cancelled: [],
    room: [],
  });
  expect(fits(before, [share('B')])).toMatchObject({ added: ['B 0'], cancelled: ['further'] });
});

test('it makes room for further dates and keeps the place of its own among them', () => {
  const former = { last: 2, dates: ['2024-03-31', '2024-06-30'] };
  const before = [
    standing('one', { occurrence: 1, confirmed: true }),
    standing('two', { occurrence: 2, confirmed: true }),
    standing('further', { occurrence: 3, dueOn: '2024-06-30' }),
    standing('done', { occurrence: 4, confirmed: true }),
  ];
  const shares = [dated(1, '2024-04-30'), dated(2, '2024-07-31'), dated(3, '2024-10-31')];
  expect(fits(before, shares, former)).toEqual({
    moved: ['one 1 2024-04-30', 'two 2 2024-07-31', 'further 4 2024-07-31'],
    added: ['A 3'],
    cancelled: [],
    room: ['further 4', 'done 5'],
  });
  const becameOften = [standing('own'), standing('further', { occurrence: 1 })];
  expect(fits(becameOften, shares)).toMatchObject({
    moved: ['own 1 2024-04-30', 'further 4 2024-04-30'],
    cancelled: [],
  });
});

test('what a unit that ended had done is not asked of its heir again', () => {
  const before = [
    standing('past', { unitId: 'old', heirId: 'A', occurrence: 1, confirmed: true }),
    standing('next', { occurrence: 2 }),
  ];
  const former = { last: 2, dates: ['2024-03-31', '2024-06-30'] };
  const shares = [dated(1, '2024-04-30'), dated(2, '2024-07-31')];
  expect(fits(before, shares, former)).toMatchObject({ moved: ['next 2 2024-07-31'], added: [], cancelled: [] });
});

test('a further date is asked of a unit also where a share that came to it, done, counts under that number', () => {
  const before = [
    standing('own', { occurrence: 1, confirmed: true }),
    standing('came', { occurrence: 2, confirmed: true }),
  ];
  const shares = [dated(1, '2024-03-31'), dated(2, '2024-06-30')];
  expect(fits(before, shares, { last: 1, dates: ['2024-03-31'] })).toEqual({
    moved: ['own 1 2024-03-31'],
    added: ['A 2'],
    cancelled: [],
    room: ['came 3'],
  });
});
