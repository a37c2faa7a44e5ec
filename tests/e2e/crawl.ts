import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

export interface Found {
  kind: string;
  path: string;
  status: number;
  /** Bytes of the HTML as a proxy would send it. */
  gzipped: number;
}

const id = /[0-9a-f]{8}-[0-9a-f-]{27}|(?<=\/)\d+(?=\/|$)/g;
const file = /\.(docx|xlsx)\b|\/files?\b|^\/assets\//;

/** Addresses that differ in ids and filters only are one kind of page; an open row is a kind of its own. */
function kindOf(address: string): string {
  const url = new URL(address, 'http://app');
  return url.pathname.replaceAll(id, ':id') + (url.searchParams.has('task') ? '?task' : '');
}

/** Follows the links from the front page and the search on, one address of each kind, as the person who is signed in. */
export async function crawl(page: Page): Promise<Found[]> {
  const found = new Map<string, Found>();
  // No link leads to the search, only its form.
  const waiting = ['/', '/search?q=hanh+chinh'];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path);
    if (found.has(kind)) continue;
    const response = await page.request.get(path);
    const html = await response.text();
    found.set(kind, { kind, path, status: response.status(), gzipped: gzipSync(html).length });
    for (const [, link = ''] of html.matchAll(/ href="(\/[^"#]*)/g)) {
      if (!file.test(link)) waiting.push(link.replaceAll('&amp;', '&'));
    }
  }
  return [...found.values()];
}
