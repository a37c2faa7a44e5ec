import { expect, test } from 'vitest';
import { cleanForm, cleanWords } from './clean-words.ts';

test.each([
  ['a letter and its mark become one sign', 'Tie\u0302\u0301n', 'Tiến'],
  ['a NUL and its like go', 'tru\u0000o\u001bc', 'truoc'],
  ['lines and tabs of a pasted table stay', 'a\tb\r\nc', 'a\tb\r\nc'],
])('%s', (_what, typed, clean) => {
  expect(cleanWords(typed)).toBe(clean);
});

test('files of a form stay as they came', () => {
  const file = new File(['x'], 'x.pdf');
  expect(cleanForm({ name: 'a\u0000', list: ['b\u0000', file], file })).toEqual({ name: 'a', list: ['b', file], file });
});
