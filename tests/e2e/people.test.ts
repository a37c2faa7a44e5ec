import { expect, test } from 'vitest';
import { openApp } from './browser.ts';
import { choose, openReport, press, signIn } from './steps.ts';
import { downloadWord } from './word-text.ts';

const { visit } = await openApp();

test.each([
  ['with JavaScript', true, 'Lục Văn Bình'],
  ['without JavaScript', false, 'Lục Thị Minh'],
])('an administrator adds a person and lets them sign a report, %s', async (_, javaScriptEnabled, name) => {
  const page = await visit('/', { javaScriptEnabled });
  await signIn(page, 'Đặng Thị Yến');
  await page.goto('/people');
  await press(page.getByRole('link', { name: 'Thêm người' }));
  await page.getByLabel('Họ và tên').fill(name);
  await choose(page.getByRole('combobox', { name: 'Đơn vị' }), 'Văn phòng HĐND và UBND');
  await page.getByLabel('Chức danh').fill('Phó Chánh Văn phòng');
  await page.getByRole('radio', { name: 'Chuyên viên' }).check();
  await press(page.getByRole('button', { name: 'Thêm người' }));
  await page.getByRole('heading', { level: 1, name }).waitFor();

  await page.goto('/mandates/new');
  await page.getByLabel('Hình thức ký').selectOption('TL');
  const unit = 'Văn phòng HĐND và UBND, xã Mai Lĩnh';
  await choose(page.getByRole('combobox', { name: 'Người được ký' }), `${name} – Phó Chánh Văn phòng, ${unit}`);
  await choose(page.getByRole('combobox', { name: 'Ký văn bản của' }), 'Xã Mai Lĩnh');
  await page.getByLabel('Căn cứ').fill('Quyết định số 15/QĐ-UBND');
  await page.getByLabel('Ngày của văn bản giao ký').fill('02/01/2026');
  await press(page.getByRole('button', { name: 'Ghi ủy quyền' }));
  await page.getByText('Đã ghi ủy quyền ký.').waitFor();
  await page.context().close();

  const author = await visit('/', { javaScriptEnabled });
  await signIn(author, 'Trần Thị Hạnh');
  await openReport(author, 'Cả năm', 2026);
  await author
    .getByLabel('Người ký', { exact: true })
    .selectOption({ label: `${name} – TL. CHỦ TỊCH / PHÓ CHÁNH VĂN PHÒNG` });
  await press(author.getByRole('button', { name: 'Lưu thể thức' }));
  const words = await downloadWord(author.getByRole('link', { name: 'Tải tệp Word' }));
  expect(words).toMatch(new RegExp(`TL\\. CHỦ TỊCH\\s+PHÓ CHÁNH VĂN PHÒNG\\s+${name}`));
  await author.context().close();
});

test.each([[true], [false]])(
  'somebody with two positions acts in the other (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const page = await visit('/', { javaScriptEnabled });
    await page.goto('/sign-in');
    await press(page.getByRole('button', { name: 'Tô Văn Khải' }).first());
    const menu = page.locator('.acts-for');
    const before = await menu.locator('summary').innerText();
    await menu.locator('summary').click();
    await press(menu.locator('button:not([aria-current])'));
    expect(await menu.locator('summary').innerText()).not.toBe(before);
  },
);

test('the language is chosen on the sign-in page and kept, and again once signed in', async () => {
  const page = await visit('/sign-in', { javaScriptEnabled: false });
  await press(page.getByRole('button', { name: 'English' }));
  await page.getByRole('heading', { name: 'Sign in' }).first().waitFor();
  await signIn(page, 'Bùi Thị Mai');
  await page
    .getByLabel(/Bùi Thị Mai/)
    .first()
    .click();
  await press(page.getByRole('button', { name: 'English' }).first());
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});
