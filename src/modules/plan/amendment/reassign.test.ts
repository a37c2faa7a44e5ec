import { expect, test } from 'vitest';
import { reassign, type Standing } from './reassign.ts';

const standing = (id: string, values: Partial<Standing> = {}): Standing => ({
  ...{ id, unitId: 'A', occurrence: 0, dueOn: null, cancelled: false, confirmed: false },
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
  const { moved, added, cancelled } = reassign(before, shares);
  expect({
    moved: moved.map((each) => each.standing.id),
    added: added.length,
    cancelled: cancelled.map(({ id }) => id),
  }).toEqual(expected);
});
