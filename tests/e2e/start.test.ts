import { describe, expect, test } from 'vitest';
import { openApp } from './browser.ts';

const { visit } = await openApp({ empty: true });

describe.each([
  ['with JavaScript', { javaScriptEnabled: true }],
  ['without JavaScript', { javaScriptEnabled: false }],
])('a visitor %s', (_, options) => {
  test('is led to the sign-in page, and from there to the first page of a demo person', async () => {
    const page = await visit('/', options);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await page.locator('button.sign-in').first().click();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.locator('h1').count()).toBe(1);
  });
});
