import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openApp } from './browser.ts';
import { choose, press, signIn } from './steps.ts';

const { visit, url } = await openApp();
const password = 'chiều mưa phố núi';

async function enter(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Thư điện tử').fill(email);
  await page.getByLabel('Mật khẩu').fill(password);
  await press(page.getByRole('button', { name: 'Đăng nhập', exact: true }));
}

async function signOut(page: Page): Promise<void> {
  await page.locator('.person summary').click();
  await press(page.getByRole('button', { name: 'Đăng xuất' }));
}

test.each([
  ['with JavaScript', true, 'Lưu Thị Quyên', 'quyen@mailinh.example'],
  ['without JavaScript', false, 'Lưu Văn Sáu', 'sau@mailinh.example'],
])('an invited person sets a password and a second factor, and signs in with both, %s', async (_, js, name, email) => {
  const administrator = await visit('/', { javaScriptEnabled: js });
  await signIn(administrator, 'Đặng Thị Yến');
  await administrator.goto('/people/new');
  await administrator.getByLabel('Họ và tên').fill(name);
  await administrator.getByLabel('Thư điện tử').fill(email);
  await choose(administrator.getByRole('combobox', { name: 'Đơn vị' }), 'Văn phòng HĐND và UBND');
  await administrator.getByLabel('Chức danh').fill('Chuyên viên');
  await administrator.getByRole('radio', { name: 'Chuyên viên' }).check();
  await press(administrator.getByRole('button', { name: 'Thêm người' }));
  await administrator.getByRole('button', { name: 'Gửi liên kết đặt mật khẩu' }).click();
  const link = await administrator.locator('code', { hasText: '/links/' }).innerText();
  await administrator.context().close();

  const page = await visit(new URL(link).pathname, { javaScriptEnabled: js });
  await page.getByLabel('Mật khẩu mới').fill(password);
  await press(page.getByRole('button', { name: 'Đặt mật khẩu và vào hệ thống' }));
  expect(page.url()).toBe(`${url}/`);

  await page.goto('/me/second-factor');
  await press(page.getByRole('button', { name: 'Bật xác thực hai lớp' }));
  const secret = Secret.fromBase32((await page.locator('code.secret').innerText()).replaceAll(' ', ''));
  await page.getByLabel('Mã xác thực').fill(new TOTP({ secret }).generate());
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Xác nhận và bật' }).click();
  const code = await page.locator('.recovery-codes code').first().innerText();

  await page.goto('/');
  await signOut(page);
  await enter(page, email);
  expect(new URL(page.url()).pathname).toBe('/sign-in/code');
  await page.getByLabel('Mã xác thực').fill(code);
  await press(page.getByRole('button', { name: 'Đăng nhập', exact: true }));
  await page.goto('/me/second-factor');
  await page.getByText('Còn 9 mã dự phòng chưa dùng').waitFor();
  await page.context().close();
});
