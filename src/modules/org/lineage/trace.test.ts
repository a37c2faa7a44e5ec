import { expect, test } from 'vitest';
import { type Link, type Span, traceLineage } from './trace.ts';

const [from, day, to] = ['2024-11-20', '2025-07-01', '2025-11-20'];
const link = (pair: string, on = day): Link => ({ fromId: pair[0] ?? '', toId: pair[1] ?? '', day: on });
const stood = (unitId: string, until: string | null = null): Span => ({ unitId, from: null, until });
const began = (unitId: string, on = day): Span => ({ unitId, from: on, until: null });

test.each<[string, { links: Link[]; spans: Span[]; of: string; units: string; whole: boolean }]>([
  ['a unit that nothing happened to is itself', { links: [], spans: [stood('A')], of: 'A', units: 'A', whole: true }],
  [
    'three merged into a new one are all of it',
    {
      links: [link('AD'), link('BD'), link('CD')],
      spans: [stood('A', day), stood('B', day), stood('C', day), began('D')],
      of: 'D',
      units: 'ABC',
      whole: true,
    },
  ],
  [
    'one merged into another that goes on',
    { links: [link('BA')], spans: [stood('A'), stood('B', day)], of: 'A', units: 'AB', whole: true },
  ],
  [
    'a part that was split off is not the whole',
    {
      links: [link('AB'), link('AC')],
      spans: [stood('A', day), began('B'), began('C')],
      of: 'B',
      units: 'A',
      whole: false,
    },
  ],
  [
    'nor is what is left when a part went away',
    { links: [link('AB')], spans: [stood('A'), began('B')], of: 'A', units: 'A', whole: false },
  ],
  [
    'a merger that took only a part of one',
    {
      links: [link('AD'), link('BD'), link('BE')],
      spans: [stood('A', day), stood('B', day), began('D'), stood('E')],
      of: 'D',
      units: 'AB',
      whole: false,
    },
  ],
  [
    'parts that came together again',
    {
      links: [link('AB'), link('AC'), link('BD', '2025-09-01'), link('CD', '2025-09-01')],
      spans: [
        stood('A', day),
        { unitId: 'B', from: day, until: '2025-09-01' },
        { unitId: 'C', from: day, until: '2025-09-01' },
        began('D', '2025-09-01'),
      ],
      of: 'D',
      units: 'A',
      whole: true,
    },
  ],
  ['a unit without forebears has none', { links: [], spans: [began('D')], of: 'D', units: '', whole: false }],
  [
    'what happened before the earlier day does not matter',
    {
      links: [link('AB', '2024-01-01')],
      spans: [stood('A', '2024-01-01'), began('B', '2024-01-01')],
      of: 'B',
      units: 'B',
      whole: true,
    },
  ],
])('%s', (_, { links, spans, of, units, whole }) => {
  const found = traceLineage(links, spans, of, from, to);
  expect({ units: found.unitIds.toSorted().join(''), whole: found.whole }).toEqual({ units, whole });
});
