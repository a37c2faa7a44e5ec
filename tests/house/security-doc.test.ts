import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const page = new URL('../../docs/security.md', import.meta.url);
const text = readFileSync(page, 'utf8');
const rows = text.split('\n').filter((line) => line.startsWith('| V'));

/** What stands in the code's own letters and has a folder or an ending, as a path from the root. */
const named = [...text.matchAll(/`([\w.][\w./-]*\/[\w./-]+|[\w-]+\.(?:md|json))`/g)].map((match) => match[1] ?? '');
const linked = [...text.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');

describe('the page on security', () => {
  test('names only files that are there', () => {
    const missing = named.filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)));
    expect([...missing, ...linked.filter((path) => !existsSync(new URL(path, page)))]).toEqual([]);
    expect(named.length).toBeGreaterThan(rows.length);
  });

  test('answers each chapter of the checklist', () => {
    const chapters = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/V(\d+)/g)].map((match) => match[1]));
    expect([...new Set(chapters.map(Number))]).toEqual(Array.from({ length: 14 }, (_, n) => n + 1));
  });

  test('names a file for whatever it calls met, if only partly', () => {
    expect(rows.filter((row) => /\| (?:Met|Partly) \|/.test(row) && !row.split('|')[4]?.includes('`'))).toEqual([]);
  });
});
