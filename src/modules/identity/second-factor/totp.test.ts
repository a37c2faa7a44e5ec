import { expect, test } from 'vitest';
import { codeAt, newSecret, secretAddress, stepOf } from './totp.ts';

// RFC 6238, appendix B: the secret "12345678901234567890"; its codes have eight figures, of which apps show the last six.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082', 1],
  [1111111109, '081804', 37037036],
  [1111111111, '050471', 37037037],
  [1234567890, '005924', 41152263],
  [2000000000, '279037', 66666666],
  [20000000000, '353130', 666666666],
])('at %i seconds the code of the standard is %s, of step %i', (seconds, code, step) => {
  expect(codeAt(secret, seconds * 1000)).toBe(code);
  expect(stepOf(secret, code, seconds * 1000)).toBe(step);
});

test('a code is taken half a minute early and late, not longer', () => {
  const at = 1234567890_000;
  const code = codeAt(secret, at);
  expect([-60, -30, 0, 30, 60].map((off) => stepOf(secret, code, at + off * 1000))).toEqual([
    null,
    41152263,
    41152263,
    41152263,
    null,
  ]);
});

test.each(['', '28708', 'abcdef', '２８７０８２', '287082 '])('%j is no code', (code) => {
  expect(stepOf(secret, code, 59_000)).toBeNull();
});

test('an app is told whose secret it is', () => {
  const address = decodeURIComponent(secretAddress(newSecret(), 'hanh@mailinh.example'));
  expect(address).toMatch(/^otpauth:\/\/totp\/Cải Cách:hanh@mailinh\.example\?/);
  expect(address).toMatch(/secret=[A-Z2-7]{32}/);
});
