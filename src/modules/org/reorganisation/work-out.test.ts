import { describe, expect, test } from 'vitest';
import { endingUpwards } from './moves.ts';
import type { Tree, TreeUnit } from './outcome.ts';
import type { Answers, Step, UnitFacts } from './step.ts';
import { isReady, workOut } from './work-out.ts';

const day = '2025-07-01';

function unit(id: string, kind: UnitFacts['kind'], parentId: string | null, more: Partial<TreeUnit> = {}): TreeUnit {
  const facts = { name: id, shortName: id, kind, parentId, code: null, eIdentifier: null };
  return { id, ...facts, before: true, onDay: true, until: null, changesLater: false, ...more };
}

const tree: Tree = new Map(
  [
    unit('tinh', 'province', null),
    unit('huyen', 'district', 'tinh'),
    unit('phong-huyen', 'department', 'huyen'),
    unit('A', 'commune', 'huyen'),
    unit('A-vp', 'department', 'A', { name: 'Văn phòng' }),
    unit('A-truong', 'service', 'A', { name: 'Trường A' }),
    unit('B', 'commune', 'huyen'),
    unit('B-vp', 'department', 'B', { name: 'Văn phòng' }),
    unit('C', 'commune', 'huyen'),
    unit('D', 'commune', 'tinh', { before: false }),
    unit('moi', 'commune', 'tinh', { changesLater: true }),
  ].map((each) => [each.id, each]),
);

const made = (id: string): Extract<Step, { kind: 'merge' }>['into'] => ({
  unitId: id,
  create: { name: id, shortName: id, kind: 'commune', parentId: 'tinh', code: null, eIdentifier: null },
});
const out = (steps: Step[], answers: Answers = {}, load: [string, number][] = []) =>
  workOut({ tree, ownerId: 'tinh', day, steps, answers, load: new Map(load) });
const mergeAll: Step = { kind: 'merge', sources: ['A', 'B'], into: made('N') };
const told = (keys: { key: string }[]) => keys.map(({ key }) => key.replace('reorganisation.error.', ''));

describe('a merger', () => {
  test('ends the units, and the new one takes over', () => {
    const { ends, creates, relations } = out([mergeAll]);
    expect([...ends.keys()]).toEqual(['A', 'B', 'B-vp']);
    expect(ends.get('A')).toMatchObject({ heirId: 'N', how: 'merged' });
    expect([...creates.keys()]).toEqual(['N']);
    expect(relations).toContainEqual({ kind: 'merged', fromId: 'A', toId: 'N', takesOver: true });
  });

  test('takes departments along that come alone, and asks about those of one name', () => {
    const { changes, questions } = out([mergeAll]);
    expect(changes.get('A-truong')).toEqual({ parentId: 'N' });
    expect(changes.get('A-vp')).toEqual({ parentId: 'N' });
    expect(questions).toMatchObject([{ unitId: 'B-vp', kind: 'same-name', suggestion: 'merge:A-vp', answer: null }]);
  });

  test('does what was answered', () => {
    const kept = out([mergeAll], { 'B-vp': 'move:N' });
    expect(kept.changes.get('B-vp')).toEqual({ parentId: 'N' });
    expect(isReady(kept)).toBe(true);
    expect(out([mergeAll], { 'B-vp': 'end' }).ends.get('B-vp')).toMatchObject({ heirId: null, how: 'abolished' });
  });

  test('may go into one that stands only from the day on, which records history', () => {
    const { problems, ends } = out([{ kind: 'merge', sources: ['C'], into: { unitId: 'D', create: null } }]);
    expect(problems).toEqual([]);
    expect(ends.get('C')?.heirId).toBe('D');
  });

  test('may be absorbed by one of the units', () => {
    const { ends } = out([{ kind: 'merge', sources: ['B', 'C'], into: { unitId: 'C', create: null } }]);
    expect([...ends.keys()]).toEqual(['B']);
  });
});

describe('abolishing a district', () => {
  const steps: Step[] = [mergeAll, { kind: 'abolish', unitId: 'huyen', heirId: null }];

  test('leaves its communes to the province and asks about its departments', () => {
    const { changes, questions } = out(steps);
    expect(changes.get('C')).toEqual({ parentId: 'tinh' });
    expect(questions).toContainEqual(
      expect.objectContaining({ unitId: 'phong-huyen', kind: 'homeless', suggestion: null }),
    );
  });

  test('asks who takes on the open work', () => {
    const answers = { 'phong-huyen': 'end', 'B-vp': 'merge:A-vp' };
    const open = out(steps, answers, [['phong-huyen', 3]]);
    expect(open.questions).toContainEqual(expect.objectContaining({ key: 'work:phong-huyen', answer: null }));
    expect(isReady(open)).toBe(false);
    const given = out(steps, { ...answers, 'work:phong-huyen': 'give:A-vp' }, [['phong-huyen', 3]]);
    expect(given.ends.get('phong-huyen')?.heirId).toBe('A-vp');
    expect(given.relations).toContainEqual(
      expect.objectContaining({ kind: 'function-moved', fromId: 'phong-huyen', toId: 'A-vp' }),
    );
    expect(isReady(given)).toBe(true);
  });
});

test('a split names who takes over, or leaves that to the unit itself', () => {
  const parts = [made('N'), { unitId: 'C', create: null }];
  const ended = out([{ kind: 'split', unitId: 'A', parts, heirId: 'C' }]);
  expect(ended.ends.get('A')).toMatchObject({ heirId: 'C', how: 'split' });
  expect(ended.relations.filter(({ kind }) => kind === 'split')).toMatchObject([
    { toId: 'N', takesOver: false },
    { toId: 'C', takesOver: true },
  ]);
  expect(out([{ kind: 'split', unitId: 'A', parts, heirId: null }]).ends.size).toBe(0);
});

test('a new name, a new kind and a new place are recorded each as what it is', () => {
  const facts = { name: 'Phường A', kind: 'commune' as const };
  const { relations, changes } = out([
    { kind: 'change', unitId: 'A', facts },
    { kind: 'change', unitId: 'huyen', facts: { kind: 'service' } },
    { kind: 'move', unitId: 'C', parentId: 'tinh' },
  ]);
  expect(relations.map(({ kind, fromId }) => `${fromId} ${kind}`)).toEqual(['A renamed', 'huyen converted', 'C moved']);
  expect(changes.get('A')).toEqual(facts);
});

test.each<[string, Step[], string[]]>([
  ['ends twice', [mergeAll, { kind: 'abolish', unitId: 'A', heirId: 'C' }], ['endsTwice']],
  ['is unknown', [{ kind: 'abolish', unitId: 'X', heirId: null }], ['notThere']],
  ['does not stand yet', [{ kind: 'move', unitId: 'D', parentId: 'huyen' }], ['notThere']],
  ['changes later', [{ kind: 'abolish', unitId: 'moi', heirId: null }], ['changesLater']],
  [
    'would belong to one that ends',
    [
      { kind: 'abolish', unitId: 'A', heirId: 'C' },
      { kind: 'move', unitId: 'B-vp', parentId: 'A' },
    ],
    ['noPlace'],
  ],
  ['is the government itself', [{ kind: 'abolish', unitId: 'tinh', heirId: null }], ['own']],
  ['would have a code that its kind has not', [{ kind: 'change', unitId: 'C', facts: { code: '12' } }], ['codeForm']],
  ['would belong to what is below it', [{ kind: 'move', unitId: 'huyen', parentId: 'A' }], ['noPlace']],
  [
    'merges into another that ends for nobody',
    [
      { kind: 'merge', sources: ['A'], into: { unitId: 'C', create: null } },
      { kind: 'abolish', unitId: 'C', heirId: null },
    ],
    ['noTarget'],
  ],
])('it is refused when a unit %s', (_, steps, keys) => {
  expect(told(out(steps, { 'A-vp': 'end', 'A-truong': 'end' }).problems)).toEqual(expect.arrayContaining(keys));
});

test('units that end into one above them are told from those that merge beside each other', () => {
  const upwards = out([mergeAll, { kind: 'abolish', unitId: 'huyen', heirId: 'tinh' }]);
  expect(endingUpwards(tree, upwards)).toContainEqual({ unitId: 'huyen', heirId: 'tinh' });
  expect(endingUpwards(tree, out([mergeAll]))).toEqual([]);
});
