import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addDays, today } from '../../src/platform/clock.ts';
import { formatDate } from '../../src/platform/i18n.ts';
import { openApp } from './browser.ts';
import { addDistrict } from './district.ts';
import { choose, press, signIn } from './steps.ts';

const [one, other] = [await openApp(), await openApp()];
const day = today();
const tomorrow = addDays(day, 1);
const year = Number(day.slice(0, 4));

describe.each([
  ['with JavaScript', true, one],
  ['without JavaScript', false, other],
])('%s', (_, javaScriptEnabled, { visit, db }) => {
  test('a district of three tiers becomes two: what was done stays readable, what is open goes on', async () => {
    const { communes } = await addDistrict(db, day);
    const rule = { unit_id: communes.get('Xã An Lạc') ?? '', role: 'auditor' };
    await db.insertInto('second_factor_rule').values(rule).execute();
    const page = await visit('/', { javaScriptEnabled });
    await signIn(page, 'Nguyễn Thu Hà');

    // Prepared ahead: A, B and C become D below the province, the district is abolished.
    await page.goto('/units/reorganisations/new');
    await page.getByLabel('Tên phương án').fill('Sắp xếp huyện Mai Khê');
    await page.getByLabel('Số, ký hiệu văn bản').fill('45/NQ-UBTVQH16');
    await page.getByLabel('Ngày văn bản').fill('01/06/2026');
    await page.getByLabel('Có hiệu lực từ ngày').fill(formatDate(tomorrow));
    await press(page.getByRole('button', { name: 'Lập phương án' }));
    await mergeCommunes(page, [...communes.keys()]);
    await press(page.getByRole('link', { name: 'Giải thể' }));
    await page.getByLabel('Huyện Mai Khê').check();
    await press(page.getByRole('button', { name: 'Thêm bước này' }));

    // The preview says what moves and asks what the law leaves open.
    const moves = page.getByRole('table', { name: 'Những gì chuyển đi' });
    expect(await moves.getByRole('row', { name: /^Thị trấn Mai Khê Xã Mai Khê/ }).textContent()).toContain(
      'Xã Mai Khê2',
    );
    await page.getByText('Xã Mai Khê giữ yêu cầu xác thực hai lớp của Xã An Lạc (1 vai trò).').waitFor();
    await press(page.getByRole('button', { name: 'Cho có hiệu lực' }));
    expect(await page.locator('.error-summary').textContent()).toContain('2 điều cần quyết định');
    await page.getByLabel('Phòng Nội vụ huyện').selectOption({ label: 'Kết thúc hoạt động' });
    await press(page.getByRole('button', { name: 'Lưu các quyết định' }));
    await press(page.getByRole('button', { name: 'Cho có hiệu lực' }));
    await page.getByText('Đã lên lịch').waitFor();

    // Nothing has changed today; tomorrow's tree is known; and it can be taken back.
    expect(await unitsOn(page, day)).toContain('Huyện Mai Khê');
    const ahead = await unitsOn(page, tomorrow);
    expect(ahead).toContain('Xã Mai Khê');
    expect(ahead).not.toContain('Huyện Mai Khê');
    await page.goto('/units/reorganisations');
    await press(page.getByRole('link', { name: 'Sắp xếp huyện Mai Khê' }));
    await press(page.getByRole('button', { name: 'Đưa về chuẩn bị lại' }));
    expect(await unitsOn(page, tomorrow)).toContain('Huyện Mai Khê');

    // The day comes.
    await page.goto('/units/reorganisations');
    await press(page.getByRole('link', { name: 'Sắp xếp huyện Mai Khê' }));
    await page.getByLabel('Có hiệu lực từ ngày').fill(formatDate(day));
    await press(page.getByRole('button', { name: 'Lưu', exact: true }));
    await press(page.getByRole('button', { name: 'Cho có hiệu lực' }));
    await page.getByText('Đã có hiệu lực').waitFor();
    expect(await unitsOn(page, addDays(day, -1))).toContain('Huyện Mai Khê');
    expect(await unitsOn(page, day)).not.toContain('Huyện Mai Khê');

    const rules = await db.selectFrom('second_factor_rule').where('role', '=', 'auditor').select('unit_id').execute();
    expect(rules.map((each) => each.unit_id)).not.toContain(rule.unit_id);
    expect(rules).toHaveLength(1);

    // Last year's progress reads as it did, under the old name.
    await page.goto(`/?government=${communes.get('Xã An Lạc')}&year=${year - 1}`);
    const [y, m, d] = addDays(day, -1).split('-');
    expect(await page.locator('h1').textContent()).toBe(`Xã An Lạc, ngày ${d} tháng ${m} năm ${y}`);
    expect(await page.locator('.sentence').textContent()).toContain('hoàn thành 2 trên 3 nhiệm vụ');
    await press(page.getByRole('link', { name: /2\/3/ }).first());
    expect(await page.getByRole('main').textContent()).toContain(`Rà soát thủ tục đợt 1 năm ${year - 1}`);
    expect(await page.getByRole('main').textContent()).toContain('Xã An Lạc');

    // The new commune says what it came from, by law.
    await page.goto(`/units?q=mai+khe`);
    await press(page.getByRole('link', { name: 'Xã Mai Khê', exact: true }));
    const words = await page.getByRole('main').textContent();
    for (const name of communes.keys()) expect(words).toContain(`Hình thành từ ${name}`);
    expect(words).toContain('45/NQ-UBTVQH16');
    const merged = new URL(page.url()).pathname.split('/').at(-1);

    // Both years are compared by lineage: 3 of 6 this year, 6 of 9 by the same day last year.
    await page.goto(`/?government=${merged}`);
    const card = page.locator('.card', { hasText: 'So với năm trước' });
    const compared = await card.textContent();
    expect(compared).toContain('50,00% (3/6)');
    expect(compared).toContain('66,67% (6/9)');
    for (const name of communes.keys()) expect(compared).toContain(name);

    // Whoever worked for a commune works for the new one, and goes on with what is open.
    const hers = await visit('/', { javaScriptEnabled });
    await signIn(hers, 'Đinh Thị Hoa');
    await hers.goto(`/tasks?q=so+hoa+ho+so`);
    expect(await hers.locator('tbody tr').count()).toBe(3);
    await press(hers.getByRole('link', { name: `Số hóa hồ sơ năm ${year}` }).first());
    expect(await hers.getByRole('main').textContent()).toContain('Chuyển từ');
    await hers.getByLabel('Tiến độ', { exact: true }).fill('60');
    await hers.getByRole('button', { name: 'Lưu tiến độ' }).click();
    await hers.getByText('Đã lưu tiến độ.').waitFor();
  });
});

async function mergeCommunes(page: Page, names: string[]): Promise<void> {
  await press(page.getByRole('link', { name: 'Sáp nhập', exact: true }));
  await page.getByLabel('Trực thuộc').selectOption({ label: 'Huyện Mai Khê' });
  await press(page.getByRole('button', { name: 'Tìm', exact: true }));
  for (const name of names) await page.getByLabel(name, { exact: true }).check();
  await page.getByLabel('Tên đơn vị', { exact: true }).fill('Xã Mai Khê');
  await page.getByLabel('Viết tắt').fill('Mai Khê');
  await choose(page.getByLabel('Đơn vị cấp trên'), 'Tỉnh Lam Giang');
  await page.getByLabel('Mã', { exact: true }).fill('97201');
  await press(page.getByRole('button', { name: 'Thêm bước này' }));
}

/** The names directly below the province on a day, as the page shows them. */
async function unitsOn(page: Page, on: string): Promise<string[]> {
  await page.goto('/units');
  await page.getByLabel('Tại ngày').fill(formatDate(on));
  await press(page.getByRole('button', { name: 'Xem', exact: true }));
  return page.locator('tbody tr td:first-child a').allTextContents();
}
