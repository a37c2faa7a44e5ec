import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { assetServer, readAssets } from './assets.ts';

const folder = mkdtempSync(join(tmpdir(), 'assets-'));

test('a page names the hashed files of the manifest, and none before the first build', () => {
  expect(readAssets(folder)).toEqual({ css: [], js: [], fonts: [] });
  const manifest = {
    'src/islands/main.ts': { file: 'assets/main-1.js' },
    'src/look/look.css': { file: 'assets/look-2.css', assets: ['assets/a-3.woff2', 'assets/b-4.svg'] },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  expect(readAssets(folder)).toEqual({
    css: ['/assets/look-2.css'],
    js: ['/assets/main-1.js'],
    fonts: ['/assets/a-3.woff2'],
  });
});

describe('an asset', () => {
  writeFileSync(join(folder, 'look-2.css'), 'p{}');
  writeFileSync(join(folder, 'look-2.css.gz'), gzipSync('p{}'));
  writeFileSync(join(folder, 'secret.txt'), 'no');
  const app = new Hono().get('/assets/*', assetServer(folder));
  const get = (path: string, encoding = '') => app.request(path, { headers: { 'accept-encoding': encoding } });

  test('is kept for ever and typed', async () => {
    const response = await get('/assets/look-2.css');
    expect(await response.text()).toBe('p{}');
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-encoding')).toBeNull();
  });

  test('comes compressed to whom understands it', async () => {
    const response = await get('/assets/look-2.css', 'gzip, deflate, br');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await response.arrayBuffer())).toString()).toBe('p{}');
  });

  test.each(['/assets/none.css', '/assets/secret.txt', '/assets/../manifest.json', '/assets/%2e%2e/manifest.json'])(
    '%s is not found',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});
