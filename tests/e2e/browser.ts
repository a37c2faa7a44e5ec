import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import type { connect } from '../../src/platform/db/db.ts';
import { testDatabase } from '../setup/test-database.ts';
import { startApp } from './app.ts';
import { launchBrowser } from './launch.ts';

export interface OpenApp {
  url: string;
  db: ReturnType<typeof connect>['db'];
  /** A page of a new visitor; `{ javaScriptEnabled: false }` or `{ viewport }` as Playwright has them. */
  visit(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/**
 * The real program with the demo province on a database of its own, and a browser; both end after the file's tests.
 * Call it at the top of the file: `const { visit } = await openApp();` On an empty database the program loads the
 * province itself, which takes longer than copying it.
 */
export async function openApp({ empty = false } = {}): Promise<OpenApp> {
  const { url: databaseUrl, db, files } = await testDatabase(empty ? '' : 'demo');
  const [app, browser] = await Promise.all([startApp(databaseUrl, empty ? undefined : files), launchBrowser()]);
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });
  return {
    url: app.url,
    db,
    async visit(path, options = {}) {
      const locale = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' };
      const context = await browser.newContext({ baseURL: app.url, ...locale, ...options });
      const page = await context.newPage();
      await page.goto(path);
      return page;
    },
  };
}
