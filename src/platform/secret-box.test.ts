import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSecretBox, readKeys, secretBox } from './secret-box.ts';

const [key, other] = [randomBytes(32), randomBytes(32)];
const box = secretBox([key]);

describe('a secret box', () => {
  test('opens what it has sealed, each time otherwise', () => {
    const [one, two] = [box.seal('bí mật', 'a'), box.seal('bí mật', 'a')];
    expect(one).not.toBe(two);
    expect(one).not.toContain('bí mật');
    expect([box.open(one, 'a'), box.open(two, 'a')]).toEqual(['bí mật', 'bí mật']);
  });

  test('opens nothing of somebody else, of another key, changed, cut off or in the clear', () => {
    const sealed = box.seal('bí mật', 'a');
    const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
    expect(box.open(sealed, 'b')).toBeNull();
    expect(secretBox([other]).open(sealed, 'a')).toBeNull();
    for (const bad of [changed, sealed.slice(0, 30), 'GEZDGNBVGY3TQOJQ', '']) expect(box.open(bad, 'a')).toBeNull();
  });

  test('opens with an older key, and says what that one has sealed', () => {
    const rotated = secretBox([other, key]);
    const before = box.seal('bí mật', 'a');
    expect(rotated.open(before, 'a')).toBe('bí mật');
    expect([rotated.isCurrent(before), rotated.isCurrent(rotated.seal('bí mật', 'a'))]).toEqual([false, true]);
    expect(rotated.isCurrent('GEZDGNBVGY3TQOJQ')).toBe(false);
  });
});

describe('its key', () => {
  test('is made once in the data folder, for the program alone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'caicach-key-'));
    const inside = join(folder, 'data');
    const [one, two] = await Promise.all([openSecretBox(inside, null), openSecretBox(inside, null)]);
    expect(two.open(one.seal('bí mật', 'a'), 'a')).toBe('bí mật');
    expect((await stat(join(inside, 'secret.key'))).mode & 0o777).toBe(0o600);
    expect(readKeys('', await readFile(join(inside, 'secret.key'), 'utf8'))[0]).toHaveLength(32);
    await rm(folder, { recursive: true });
  });

  test('is not made where one is configured', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'caicach-key-'));
    const opened = await openSecretBox(folder, [key]);
    expect(opened.open(box.seal('bí mật', 'a'), 'a')).toBe('bí mật');
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });

  test('is never replaced when it cannot be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'caicach-key-'));
    await writeFile(join(folder, 'secret.key'), 'hỏng');
    await expect(openSecretBox(folder, null)).rejects.toThrow('must be 32 random bytes');
    expect(await readFile(join(folder, 'secret.key'), 'utf8')).toBe('hỏng');
    await rm(folder, { recursive: true });
  });

  test.each(['', 'mật khẩu', randomBytes(16).toString('base64'), `${key.toString('base64')},ngắn`])(
    'has to be 32 bytes in base64, not "%s", which an error does not repeat',
    (text) => {
      expect(() => readKeys('CAICACH_SECRET_KEY', text)).toThrow(/^CAICACH_SECRET_KEY must be 32 random bytes/);
      if (text) expect(() => readKeys('CAICACH_SECRET_KEY', text)).not.toThrow(text);
    },
  );
});
