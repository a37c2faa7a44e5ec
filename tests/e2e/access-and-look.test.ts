import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openApp } from './browser.ts';
import { crawl } from './crawl.ts';
import { openReport, sendPlan, signIn, waitForReading } from './steps.ts';
import { violations } from './violations.ts';

const { visit, url } = await openApp();
const sample = fileURLToPath(new URL('../../demo/ke-hoach-cchc-2026-phu-khe.docx', import.meta.url));
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const [desk, phone, smallest] = [1440, 390, 360];

// Every role, in a commune and in the province.
const people = [
  ['Trần Thị Hạnh', 'a focal point'],
  ['Cao Thị Lan', 'a focal point'],
  ['Phạm Văn Lộc', 'a leader'],
  ['Đỗ Minh Tuấn', 'an officer'],
  ['Nguyễn Thu Hà', 'a focal point'],
  ['Lê Quang Vinh', 'a leader'],
  ['Ngô Đức Anh', 'an officer'],
  ['Bùi Thị Mai', 'an auditor'],
  ['Đặng Thị Yến', 'an administrator'],
] as const;

/** The front page of each role, and a page of each other kind as the first person finds it who does. */
const kinds = new Map<string, { page: Page; path: string }>();
const broken: string[] = [];
const heavy: string[] = [];
const walks = people.map(async ([name, role]) => {
  const page = await visit('/');
  await signIn(page, name);
  if (name === 'Cao Thị Lan') {
    await sendPlan(page, sample, 2026);
    await waitForReading(page, true);
    await openReport(page, 'Quý I', 2026);
  }
  return { name, role, page, found: await crawl(page) };
});
for (const { name, role, page, found } of await Promise.all(walks)) {
  for (const { kind, path, status, gzipped } of found) {
    if (status !== 200) broken.push(`${name} ${path} ${status}`);
    if (gzipped > 50 * 1024) heavy.push(`${name} ${path} ${gzipped}`);
    const key = kind === '/' ? `/ as ${role}` : kind;
    if (!kinds.has(key)) kinds.set(key, { page, path });
  }
}

async function graveViolations(page: Page): Promise<string[]> {
  const found = await violations(page, rules);
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ words }) => words);
}

test('no link of any role leads nowhere, and no page is larger than 50 KB', () => {
  expect({ broken, heavy }).toEqual({ broken: [], heavy: [] });
});

test.each([...kinds])('%s is accessible, fits, and has no fault in the console', async (_, { page, path }) => {
  const complaints: string[] = [];
  page.removeAllListeners('console');
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.setViewportSize({ width: desk, height: 900 });
  await page.goto(path);
  complaints.push(...(await graveViolations(page)));
  await page.setViewportSize({ width: phone, height: 844 });
  complaints.push(...(await graveViolations(page)).map((words) => `on a phone ${words}`));
  await page.setViewportSize({ width: smallest, height: 780 });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wider > 0) complaints.push(`${wider} px wider than ${smallest}`);
  expect(complaints).toEqual([]);
});

test('a first visit takes at most 250 KB in all', async () => {
  const page = await visit('about:blank');
  const session = await page.context().newCDPSession(page);
  let received = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    received += encodedDataLength;
  });
  await page.goto(url);
  await signIn(page, 'Lê Quang Vinh');
  expect(received).toBeGreaterThan(10_000);
  expect(received).toBeLessThan(250 * 1024);
});
