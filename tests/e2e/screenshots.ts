// Takes the README's pictures from the real program with the demonstration province:
//   node --import tsx tests/e2e/screenshots.ts
// Needs a Chromium, and ImageMagick's `convert`, which brings a picture from some 300 KB to 60.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { startApp } from './app.ts';
import { launchBrowser } from './launch.ts';
import { openReport, press, sendPlan, signIn, waitForReading } from './steps.ts';

const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const sample = fileURLToPath(new URL('../../demo/ke-hoach-cchc-2026-phu-khe.docx', import.meta.url));
const desk = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

// No address: the program starts an embedded server of its own.
const app = await startApp('');
const browser = await launchBrowser();
try {
  const [leader, focal, importer] = [await open(desk), await open(desk), await open(desk)];
  await importer.goto('/sign-in');
  await take(importer, 'sign-in');
  await signIn(importer, 'Cao Thị Lan');
  await sendPlan(importer, sample, 2026);
  await waitForReading(importer, true);
  await press(importer.getByRole('link', { name: 'Khảo sát sự hài lòng của người dân' }));
  await importer.evaluate(() => window.scrollTo(0, 0));
  await take(importer, 'review');

  await signIn(leader, 'Phạm Văn Lộc');
  await take(leader, 'overview');

  await signIn(focal, 'Trần Thị Hạnh');
  await focal.goto('/tasks');
  await take(focal, 'tasks');
  await focal.goto('/tasks/matrix');
  await take(focal, 'matrix');
  await openReport(focal, 'Quý III', new Date().getFullYear());
  await take(focal, 'report');

  const [leaderAway, officer] = [await open(phone), await open(phone)];
  await signIn(leaderAway, 'Phạm Văn Lộc');
  await take(leaderAway, 'phone-overview');
  await signIn(officer, 'Đỗ Minh Tuấn');
  await officer.goto('/my-tasks');
  await take(officer, 'phone-my-tasks');
} finally {
  await browser.close();
  await app.stop();
}

async function open(options: Parameters<typeof browser.newContext>[0]): Promise<Page> {
  const locale = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' };
  const context = await browser.newContext({ baseURL: app.url, ...locale, ...options });
  return context.newPage();
}

async function take(page: Page, name: string): Promise<void> {
  const path = `${folder}${name}.png`;
  await page.screenshot({ path });
  execFileSync('convert', [path, '-strip', '+dither', '-colors', '128', `PNG8:${path}`]);
}
