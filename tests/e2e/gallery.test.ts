import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { pages, serveGallery } from '../gallery/serve.ts';
import { launchBrowser } from './launch.ts';
import { violations } from './violations.ts';

const { port, close, received } = await serveGallery(0);
const browser = await launchBrowser();
afterAll(async () => {
  await browser.close();
  close();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: `http://localhost:${port}`, locale: 'vi-VN', ...options });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

describe.each([
  ['a desk', { width: 1440, height: 900 }],
  ['the narrowest phone', { width: 360, height: 740 }],
])('on %s', (_, viewport) => {
  test('every page is accessible, fits into the width and breaks no content policy', async () => {
    const page = await open('/bare', { viewport });
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    for (const path of Object.keys(pages)) {
      await page.goto(path);
      complaints.push(...(await violations(page)).map(({ words }) => `${path} ${words}`));
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wider > 0) complaints.push(`${path} is ${wider} px wider than the screen`);
    }
    expect(complaints).toEqual([]);
  });
});

describe('with JavaScript', () => {
  test('Ctrl+K leads to the search from anywhere', async () => {
    const page = await open('/record');
    await page.keyboard.press('Control+k');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  });

  test('a menu closes by Escape and by a press elsewhere', async () => {
    const page = await open('/record');
    const menu = page.locator('details.person');
    await menu.locator('summary').click();
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('open')).toBeNull();
    await menu.locator('summary').click();
    await page.locator('h1').click();
    expect(await menu.getAttribute('open')).toBeNull();
  });

  test('the focus lands on what is wrong in a refused form', async () => {
    const page = await open('/form');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary');
  });

  test('a long list is searched without accents, by keyboard, and sends what was chosen', async () => {
    const page = await open('/form');
    const box = page.getByRole('combobox', { name: 'Đơn vị ban hành' });
    await box.fill('phong kinh te');
    expect(await page.getByRole('option').allTextContents()).toEqual(['Phòng Kinh tế']);
    await box.press('Enter');
    expect(await box.inputValue()).toBe('Phòng Kinh tế');
    expect(await page.locator('select[name=unit]').inputValue()).toBe('kt');
    await box.fill('không có');
    await box.blur();
    expect(await box.inputValue()).toBe('Phòng Kinh tế');
  });

  test('the bar of acts comes with the first ticked row; shift ticks all between', async () => {
    const page = await open('/tasks');
    const bar = page.locator('.bulk-bar');
    expect(await bar.isVisible()).toBe(false);
    const boxes = page.locator('tbody input[name=id]');
    await boxes.nth(1).click();
    await boxes.nth(4).click({ modifiers: ['Shift'] });
    expect(await bar.locator('[role=status]').textContent()).toBe('Đã chọn 4');
    await page.getByRole('checkbox', { name: 'Chọn tất cả các dòng' }).click();
    expect(await bar.locator('[role=status]').textContent()).toBe('Đã chọn 50');
  });

  test('a chosen filter applies at once and leaves no empty parameter in the address', async () => {
    const page = await open('/tasks');
    await page.getByLabel('Lĩnh vực').click();
    await Promise.all([page.waitForURL('**/tasks?*'), page.getByLabel('Lĩnh vực').selectOption('1')]);
    expect(new URL(page.url()).search).toBe('?field=1&due=12');
  });

  test('a form saves itself, and stops where another has saved since', async () => {
    const page = await open('/grid');
    const state = page.locator('.save-state');
    await page.getByLabel('Số của Thôn 1').fill('12');
    await page.getByText(/^Đã lưu \d\d:\d\d$/).waitFor();
    expect(received.at(-1)).toMatchObject({ version: '1', 'figure-1': '12' });
    expect(await page.locator('input[name=version]').inputValue()).toBe('2');
    await page.getByLabel('Số của Thôn 1').fill('409');
    await page.getByText('Người khác vừa sửa.').waitFor();
    const before = received.length;
    await page.getByLabel('Số của Thôn 1').fill('13');
    await page.getByLabel('Số của Thôn 2').focus();
    expect(await state.textContent()).toBe('Người khác vừa sửa.');
    expect(received.length).toBe(before);
  });

  test('arrows and Enter move between cells, and a block copied in Excel is laid over them', async () => {
    const page = await open('/grid');
    const cell = (unit: number, kind = 'Số') => page.getByLabel(`${kind} của Thôn ${unit}`);
    await cell(1).focus();
    await page.keyboard.press('Enter');
    expect(await cell(2).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await cell(2, 'Tổng').evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await cell(1, 'Tổng').evaluate((input) => input === document.activeElement)).toBe(true);
    await cell(1).evaluate((input) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '1.234,5\t2\n3\t4\n');
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    const values = await page
      .locator('tbody input')
      .evaluateAll((inputs) => inputs.map((input) => 'value' in input && input.value));
    expect(values).toEqual(['1.234,5', '2', '3', '4', '', '']);
  });

  test('a file is sent with its form and the answer is shown, message and address included', async () => {
    const page = await open('/form');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'kế hoạch.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
    expect(await page.locator('.drop-words').textContent()).toBe('kế hoạch.txt');
    await page.getByRole('button', { name: 'Tải lên' }).click();
    await page.waitForURL('**/review');
    await page.getByText('Đã đọc xong kế hoạch.').waitFor();
    // The page that was written in place of the old one must be alive too.
    await page.keyboard.press('Control+k');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    await page.goBack();
    await page.waitForURL('**/form');
    await page.getByRole('heading', { name: 'Tải kế hoạch lên' }).waitFor();
  });

  test('long work is followed until it is done', async () => {
    const page = await open('/work');
    await page.getByText('Xong việc.').waitFor();
  });
});

describe('without JavaScript', () => {
  const javaScriptEnabled = false;

  test('filters have their button, rows their acts, and files their plain field', async () => {
    const page = await open('/tasks', { javaScriptEnabled });
    expect(await page.getByRole('button', { name: 'Lọc' }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Gia hạn' }).isVisible()).toBe(true);
    await page.goto('/form');
    expect(await page.locator('input[type=file]').isVisible()).toBe(true);
    expect(await page.getByLabel('Đơn vị ban hành').selectOption('kt')).toEqual(['kt']);
  });

  test('on a phone “Thêm” opens all places and closes them again', async () => {
    const page = await open('/record', { javaScriptEnabled, viewport: { width: 390, height: 844 } });
    const place = page.locator('#places a', { hasText: 'Thủ tục hành chính' });
    expect(await place.isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Thêm' }).click();
    expect(await place.isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Đóng' }).click();
    expect(await place.isVisible()).toBe(false);
  });
});
