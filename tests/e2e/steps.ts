import type { Locator, Page } from 'playwright-core';

/** Presses what leads to a new page, and waits until that is there. */
export async function press(control: Locator): Promise<void> {
  await Promise.all([control.page().waitForEvent('load'), control.click()]);
}

/** Signs in as a person of the demonstration. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await press(page.getByRole('button', { name }));
}

/** Chooses from a list, which is one to search in where there is JavaScript. */
export async function choose(list: Locator, words: string): Promise<void> {
  if ((await list.getAttribute('role')) !== 'combobox') {
    await list.selectOption({ label: words });
    return;
  }
  await list.fill(words);
  await list.page().getByRole('option', { name: words, exact: true }).click();
}

export interface PlanFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Sends a plan's file for a year; what follows is its page, or the form again with what is wrong. */
export async function sendPlan(page: Page, file: string | PlanFile, year: number): Promise<void> {
  await page.goto('/plans/new');
  await page.getByLabel('Năm kế hoạch').fill(String(year));
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Đọc kế hoạch' }).click();
  // With JavaScript the answer is written in place of the form, so no load event tells.
  await page.locator('h1, .error-summary').filter({ hasNotText: 'Tải kế hoạch lên' }).first().waitFor();
}

/** Waits until the plan has been read: the page follows by itself, or is asked again where there is no JavaScript. */
export async function waitForReading(page: Page, javaScriptEnabled: boolean): Promise<void> {
  const reading = page.getByRole('heading', { name: 'Đang đọc kế hoạch' });
  if (javaScriptEnabled) await reading.waitFor({ state: 'detached' });
  else while (await reading.isVisible()) await press(page.getByRole('link', { name: 'Xem đã xong chưa' }));
}

/** Matches a name that a plan uses with a unit, once for all its rows. */
export async function matchName(page: Page, words: string, unit: string): Promise<void> {
  await press(page.getByRole('link', { name: /^Tên đơn vị/ }));
  const row = page.getByRole('row').filter({ has: page.getByRole('cell', { name: words, exact: true }) });
  await choose(row.getByRole('combobox', { name: 'Chọn đơn vị hoặc nhóm' }), unit);
  await press(page.getByRole('button', { name: 'Áp dụng các lựa chọn' }));
}

/** Gives a proposal the unit that leads it. */
export async function addLead(page: Page, title: string, unit: string): Promise<void> {
  await press(page.getByRole('link', { name: title, exact: true }));
  await choose(page.getByRole('combobox', { name: 'Thêm đơn vị chủ trì' }), unit);
  await press(page.getByRole('button', { name: 'Lưu', exact: true }));
  await press(page.getByRole('link', { name: 'Đóng', exact: true }));
}

export interface Completion {
  title: string;
  number: string;
  /** As typed: 10/03/2026. */
  date: string;
}

/** Says that one's task is done, by an issued document, and confirms it as the focal point that one is. */
export async function completeTask(page: Page, year: number, { title, number, date }: Completion): Promise<void> {
  await page.goto(`/tasks?year=${year}&q=${encodeURIComponent(title)}`);
  await press(page.getByRole('link', { name: title, exact: true }).first());
  await page.getByLabel('Ngày hoàn thành').fill(date);
  await page.getByText('Văn bản chưa có trong sổ').click();
  await page.getByLabel('Số, ký hiệu văn bản').fill(number);
  await page.getByLabel('Ngày văn bản').fill(date);
  await page.getByRole('button', { name: 'Báo hoàn thành' }).click();
  await press(page.getByRole('button', { name: 'Xác nhận hoàn thành' }));
  await page.getByText('Đã xác nhận hoàn thành.').waitFor();
}

/** Opens the report of a period. */
export async function openReport(page: Page, period: string, year: number): Promise<void> {
  await page.goto('/reports');
  await page.getByLabel('Kỳ báo cáo').selectOption({ label: period });
  await page.getByLabel('Năm', { exact: true }).fill(String(year));
  await press(page.getByRole('button', { name: 'Lập báo cáo' }));
}
