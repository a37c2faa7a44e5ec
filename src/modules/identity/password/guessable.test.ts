import { describe, expect, test } from 'vitest';
import { isGuessable, namesOwner } from './guessable.ts';

const owner = { name: 'Trần Thị Hạnh', email: 'hanh.tran@mailinh.example' };

describe('a password is refused as guessable', () => {
  test.each([
    'matkhau123456',
    'Mật khẩu 2026!',
    'M@tKh@u@2025',
    'P@ssw0rd12345',
    'Password@2026',
    '123456789012',
    'qwertyuiop123',
    'aaaaaaaaaaaa',
    'abcdefghijkl',
    'abababababab',
    'caicach@2026!',
    'CaiCachHanhChinh',
    'UBND12345678',
    'AnhYeuEm123456',
    'hanh@123456789',
    'TranHanh2026@',
    'Vietnam@123456',
    'Admin@12345678',
  ])('%s', (password) => expect(isGuessable(password, owner)).toBe(true));
});

describe('a password is good enough', () => {
  test.each([
    'mùa xuân Mai Lĩnh nhiều nắng',
    'con meo den ngu tren mai',
    'k7#qPz!m2vRw',
    'chiều mưa phố núi',
    'tôi thích ăn bún bò',
    'Xe đạp cũ 1987 màu xanh',
  ])('%s', (password) => expect(isGuessable(password, owner)).toBe(false));
});

test.each([
  ['tôi là Trần Thị Hạnh đây', true],
  ['xx-hanh.tran-k7#qPz', true],
  ['trAnthihanh-k7#qPz!', true],
  ['k7#qPz!m2vRw hoa hồng', false],
])('%s names its owner: %s', (password, names) => expect(namesOwner(password, owner)).toBe(names));

test('a short name is not looked for inside of other words', () => {
  expect(namesOwner('hoa hà trong vườn nhỏ', { name: 'Hà', email: null })).toBe(false);
});
