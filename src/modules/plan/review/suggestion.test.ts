import { expect, test } from 'vitest';
import { suggestParty } from './suggestion.ts';

const unit = (name: string) => ({ id: name, name, shortName: name, kind: 'department', own: true });
const directory = {
  units: [unit('Phòng Tài chính - Kế hoạch'), unit('Phòng Nội vụ'), unit('Xã Mai Lĩnh')],
  groups: [{ id: 'communes', name: 'UBND các xã, thị trấn' }],
  meanings: new Map(),
};

test.each([
  ['Phòng Tài chính', 'Phòng Tài chính - Kế hoạch'],
  ['UBND cấp xã', 'UBND các xã, thị trấn'],
  ['Sở Nội vụ', undefined],
  ['Phòng Tài nguyên và Môi trường', undefined],
])('%s may be %s', (words, name) => {
  expect(suggestParty(directory, words)?.name).toBe(name);
});
