import { expect, test } from 'vitest';
import { translators } from '../../words.ts';
import { changeInLine, changesOf, idsIn } from './changes.ts';

const unit = '01a1feed-f1c0-7271-ab08-ee60cc8dc67a';
const tongue = { t: translators.vi, language: 'vi' as const, names: new Map([[unit, 'Phòng Kinh tế']]) };
const lines = (before: unknown, after: unknown) => changesOf(tongue, before, after).map(changeInLine);

test('a changed field stands with what it was and what it is, under its name', () => {
  expect(lines({ percent: 40, note: 'a' }, { percent: 60, note: 'a' })).toEqual(['Tiến độ (%): 40 → 60']);
});

test('what is new has no before, what is gone has no after', () => {
  expect(lines({ reason: 'x' }, { note: 'y' })).toEqual(['Lý do: x → —', 'Ghi chú: y']);
  expect(lines(null, { note: '' })).toEqual([]);
});

test('dates, numbers, yes and no, names and codes are said as people say them', () => {
  expect(lines(null, { dueOn: '2026-05-18' })).toEqual(['Thời hạn: 18/05/2026']);
  expect(lines(null, { quota: 1500000, year: 2026 })).toEqual(['Dung lượng (byte): 1.500.000', 'Năm: 2026']);
  expect(lines({ isHead: false }, { isHead: true })).toEqual(['Là người đứng đầu: Không → Có']);
  expect(lines(null, { unitId: unit, role: 'leader' })).toEqual(['Đơn vị: Phòng Kinh tế', 'Vai trò: Lãnh đạo']);
  expect(lines({ state: 'overdue' }, { state: 'done' })).toEqual(['Trạng thái: Quá hạn → Xong đúng hạn']);
});

test('lists and fields within fields are told in a line', () => {
  expect(lines(null, { titles: ['a', 'b'] })).toEqual(['Tên: a; b']);
  expect(lines(null, { document: { number: '12/QĐ', issued_on: '2026-01-02' } })).toEqual([
    'Văn bản: Số: 12/QĐ; Ngày ban hành: 02/01/2026',
  ]);
  expect(lines(null, { due: { [unit]: '2026-01-02' } })).toEqual(['Thời hạn: Phòng Kinh tế: 02/01/2026']);
});

test('personal numbers are hidden wherever they stand', () => {
  expect(lines({ phone: '0912345678' }, { phone: null, note: { so: ['CCCD 037185001234'] } })).toEqual([
    'Điện thoại: 091*****78 → —',
    'Ghi chú: so: CCCD 037******234',
  ]);
});

test('a field or id that nobody has words for is shown as it is called', () => {
  expect(lines(null, { newField: 'x' })).toEqual(['newField: x']);
  expect(lines(null, { plan: '01a1feed-f1c0-7271-ab08-000000abcdef' })).toEqual(['Kế hoạch: …abcdef']);
});

test('ids are found as values and as names of fields', () => {
  expect(idsIn({ a: [unit], b: { [unit]: 1 }, c: 'x' })).toEqual([unit, unit]);
});
