import { expect, test } from 'vitest';
import { openApp } from './browser.ts';
import { press, signIn } from './steps.ts';

const { visit } = await openApp();

test.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s the box on top finds a task, a person and a unit from any page', async (_, javaScriptEnabled) => {
  const page = await visit('/', { javaScriptEnabled });
  await signIn(page, 'Trần Thị Hạnh');
  await page.goto('/units');
  const box = page.locator('.top-bar input[name=q]');
  if (javaScriptEnabled) await page.keyboard.press('Control+k');
  else await box.focus();
  await page.keyboard.type('hanh chinh cong');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=hanh+chinh+cong');
  expect(await box.inputValue()).toBe('hanh chinh cong');
  const tasks = page.locator('section.card', { hasText: 'Nhiệm vụ năm' });
  expect(await tasks.locator('mark').first().textContent()).toBe('hành chính công');
  await press(tasks.getByRole('link', { name: 'Báo cáo tình hình trang bị cho Trung tâm Phục vụ hành chính công' }));
  expect(await page.locator('h1').textContent()).toBe(
    'Báo cáo tình hình trang bị cho Trung tâm Phục vụ hành chính công',
  );

  await box.fill('hanh');
  await box.press('Enter');
  await press(page.getByRole('link', { name: 'Trần Thị Hạnh' }));
  expect(await page.locator('h1').textContent()).toContain('Trần Thị Hạnh');

  await box.fill('trung tam phuc vu');
  await box.press('Enter');
  await press(
    page
      .locator('section.card', { hasText: 'Đơn vị' })
      .last()
      .getByRole('link', { name: /^Xem tất cả/ }),
  );
  expect(new URL(page.url()).pathname).toBe('/units');
  expect(await page.locator('main').textContent()).toContain('Trung tâm Phục vụ hành chính công');
});
