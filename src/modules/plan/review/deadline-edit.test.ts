import { expect, test } from 'vitest';
import { readDeadline } from '../extract/deadline/deadline.ts';
import { editDeadline, type TypedDeadline } from './deadline-edit.ts';

const kept = readDeadline('Quý II/2026', 2026);
const shown: TypedDeadline = { text: kept.text, type: kept.type, due: kept.due };

const cases: [string, Partial<TypedDeadline>, object][] = [
  ['nothing changed', {}, { type: 'period', due: '2026-06-30' }],
  ['new words are read again', { text: 'Trước ngày 15/10' }, { type: 'fixed', due: '2026-10-15' }],
  ['new words that recur', { text: 'Hằng quý' }, { type: 'recurring', due: null }],
  ['a date of the reviewer wins over the words', { due: '2026-05-20' }, { type: 'period', due: '2026-05-20' }],
  [
    'a date for words that give none makes it fixed',
    { text: 'Thường xuyên', due: '2026-05-20' },
    { type: 'fixed', due: '2026-05-20' },
  ],
  [
    'a kind of the reviewer wins, and drops the date it cannot have',
    { type: 'continuous' },
    { type: 'continuous', due: null, occurrences: [] },
  ],
  ['made an event, the words are the event', { type: 'event' }, { type: 'event', event: 'Quý II/2026' }],
];

test.each(cases)('%s', (_, typed, expected) => {
  expect(editDeadline(kept, shown, { ...shown, ...typed }, 2026)).toMatchObject(expected);
});

test('a form that has saved itself once gives the same again: the first save is not taken for the reviewer’s wish', () => {
  const typed = { ...shown, text: 'Thường xuyên' };
  const once = editDeadline(kept, shown, typed, 2026);
  expect(editDeadline(once, shown, typed, 2026)).toEqual(once);
  expect(editDeadline(once, shown, shown, 2026)).toEqual(kept);
});
