import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context } from 'hono';
import type { Assets } from '../ui/view.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

interface ManifestEntry {
  file: string;
  assets?: string[];
}

/** Reads from Vite's manifest what a page loads; before `npm run build` pages go without look and islands. */
export function readAssets(folder = dist): Assets {
  const file = join(folder, 'manifest.json');
  if (!existsSync(file)) return { css: [], js: [], fonts: [] };
  // Vite writes this file in this shape, from the two inputs that vite.config.ts names.
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<string, ManifestEntry>>;
  const look = manifest['src/look/look.css'];
  const islands = manifest['src/islands/main.ts'];
  const fonts = look?.assets?.filter((name) => name.endsWith('.woff2')) ?? [];
  return {
    css: look ? [`/${look.file}`] : [],
    js: islands ? [`/${islands.file}`] : [],
    fonts: fonts.map((name) => `/${name}`),
  };
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Answers `/assets/*` from memory, already compressed; a name holds its content's hash, so it may be kept for ever. */
export const serveAssets = assetServer(join(dist, 'assets'));

/** Serves the files that one flat folder holds now; any other name is not found. */
export function assetServer(folder: string) {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
  return (c: Context): Response => {
    const name = c.req.path.slice('/assets/'.length);
    const type = types[extname(name)];
    const plain = files.get(name);
    if (!plain || !type) return c.text('', 404);
    const accepted = c.req.header('accept-encoding') ?? '';
    const encoding = encodings.find(([word, suffix]) => accepted.includes(word) && files.has(name + suffix));
    const body = (encoding && files.get(name + encoding[1])) || plain;
    c.header('content-type', type);
    c.header('cache-control', 'public, max-age=31536000, immutable');
    c.header('vary', 'accept-encoding');
    if (encoding) c.header('content-encoding', encoding[0]);
    return c.body(body);
  };
}
