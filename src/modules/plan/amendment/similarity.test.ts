import { expect, test } from 'vitest';
import { continuations } from './similarity.ts';

const task = (no: string, title: string, field = 'direction') => ({ no, title, field });
const olds = [
  task('1', 'Ban hành kế hoạch kiểm tra công tác cải cách hành chính'),
  task('2', 'Tuyên truyền cải cách hành chính trên đài truyền thanh'),
];

const cases: [string, ReturnType<typeof task>[], (number | null)[]][] = [
  ['the same title with another number', [task('5', 'Tuyên truyền cải cách hành chính trên đài truyền thanh')], [1]],
  ['a reworded title at the same place', [task('1', 'Kế hoạch kiểm tra cải cách hành chính định kỳ')], [0]],
  ['a reworded title elsewhere is new', [task('7', 'Kế hoạch kiểm tra định kỳ tại các xã', 'digital')], [null]],
  [
    'each old task is continued once, by the most alike',
    [
      task('1', 'Ban hành kế hoạch kiểm tra cải cách hành chính'),
      task('1', 'Ban hành kế hoạch kiểm tra công tác cải cách hành chính'),
    ],
    [null, 0],
  ],
  ['nothing in common', [task('1', 'Số hóa hồ sơ')], [null]],
];

test.each(cases)('%s', (_, news, expected) => {
  expect(continuations(news, olds)).toEqual(expected);
});
