import { expect, test } from 'vitest';
import { mask } from './mask.ts';

test.each([
  ['CCCD 037185001234 của ông A', 'CCCD 037******234 của ông A'],
  ['CCCD 037 185 001 234 của ông A', 'CCCD 037*********234 của ông A'],
  ['chi 100 000 000 000 đồng', 'chi 100 000 000 000 đồng'],
  ['gọi 0912345678 hoặc 0912 345 678', 'gọi 091*****78 hoặc 091*******78'],
  ['+84 912 345 678.', '+84**********78.'],
  ['máy bàn 02363 822 041', 'máy bàn 023********41'],
  ['gửi hanh.tt@mailinh.lamgiang.gov.vn nhé', 'gửi h***@mailinh.lamgiang.gov.vn nhé'],
  ['CMND số 201234567, cấp năm 2009', 'CMND số 201***567, cấp năm 2009'],
  ['giấy chứng minh nhân dân 201234567', 'giấy chứng minh nhân dân 201***567'],
])('hides what identifies or reaches a person: %s', (text, masked) => {
  expect(mask(text)).toBe(masked);
});

test.each([
  ['Quyết định số 214/QĐ-UBND ngày 18/05/2026'],
  ['kinh phí 120.000.000 đồng, 30/61 nhiệm vụ'],
  ['01a1feed-f1c0-7271-ab08-ee60cc8dc67a'],
  ['mã định danh 000.00.19.H26'],
  ['đơn vị 97106'],
  ['1234567890123456'],
  ['mã số thuế 201234567'],
])('leaves other numbers alone: %s', (text) => {
  expect(mask(text)).toBe(text);
});

test.each(['cmnd', 'soCmnd', 'citizenNumber', 'citizen_id', 'identity_number'])(
  'hides old personal numbers of nine figures in the field %s',
  (field) => {
    expect(mask('201234567', field)).toBe('201***567');
    expect(mask('201234567', 'amount')).toBe('201234567');
  },
);
