import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openApp } from './browser.ts';
import { choose, press, signIn } from './steps.ts';

const sample = fileURLToPath(new URL('../../demo/ke-hoach-cchc-2026-phu-khe.docx', import.meta.url));
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>',
);

const [one, other] = [await openApp(), await openApp()];

describe.each([
  ['with JavaScript', true, one],
  ['without JavaScript', false, other],
])('%s', (_, javaScriptEnabled, { visit }) => {
  test('a document is read from its file and registered, once', async () => {
    const page = await visit('/', { javaScriptEnabled });
    await signIn(page, 'Trần Thị Hạnh');
    await press(page.getByRole('link', { name: 'Văn bản', exact: true }).first());
    await press(page.getByRole('link', { name: 'Đăng ký văn bản' }).first());
    await page.locator('input[type=file]').setInputFiles(sample);
    // With JavaScript the file is read as soon as it is chosen.
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Đọc từ tệp' }).click();
    await page.getByText('Đã đọc ke-hoach-cchc-2026-phu-khe.docx').waitFor();
    expect(await page.getByLabel('Số, ký hiệu').inputValue()).toBe('09/KH-UBND');
    expect(await page.getByLabel('Ngày ban hành').inputValue()).toBe('14/01/2026');
    expect(await page.getByRole('combobox', { name: 'Cơ quan ban hành' }).inputValue()).toBe('UBND xã Phú Khê');
    expect(await page.getByLabel('Người ký').inputValue()).not.toBe('');
    await choose(page.getByRole('combobox', { name: 'Loại' }), 'Kế hoạch (KH)');
    await page.getByRole('button', { name: 'Vào sổ' }).click();
    await page.getByText('Đã đăng ký văn bản.').waitFor();
    expect(await page.locator('h1').textContent()).toBe('09/KH-UBND');
    expect(await page.locator('.source-sheet').textContent()).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');

    await page.goto('/documents?q=09%2Fkh');
    expect(await page.getByRole('link', { name: '09/KH-UBND' }).count()).toBe(1);
    await page.goto('/documents/new');
    await page.getByLabel('Số, ký hiệu').fill('9/kh-ubnd');
    await page.getByLabel('Ngày ban hành').fill('14/01/2026');
    await choose(page.getByRole('combobox', { name: 'Loại' }), 'Kế hoạch (KH)');
    await page.getByRole('combobox', { name: 'Cơ quan ban hành' }).fill('Ủy ban nhân dân xã Phú Khê');
    await page.getByLabel('Trích yếu').fill('Cải cách hành chính');
    await page.getByRole('button', { name: 'Vào sổ' }).click();
    await press(page.getByRole('link', { name: 'Mở văn bản đã đăng ký' }));
    expect(await page.locator('h1').textContent()).toBe('09/KH-UBND');
  });

  test('the task whose product was registered is reported as done with one press and a look', async () => {
    const page = await visit('/', { javaScriptEnabled });
    await signIn(page, 'Trần Thị Hạnh');
    await page.goto('/documents?q=co+so+du+lieu+cong+chuc');
    await press(page.getByRole('link', { name: '241/BC-UBND' }));
    await press(page.getByRole('link', { name: 'Báo xong' }));
    await page.locator('input[type=file]').setInputFiles({
      name: 'phụ lục.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.concat([pdf, Buffer.from('\n')]),
    });
    await page.getByRole('button', { name: 'Báo hoàn thành' }).click();
    await page.getByText('Đã báo hoàn thành.').first().waitFor();
    expect(await page.getByRole('link', { name: 'phụ lục.pdf' }).count()).toBe(1);
    await press(page.getByRole('link', { name: /^Văn bản số 241\/BC-UBND/ }));
    expect(await page.locator('.hash').textContent()).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a file is kept, replaced, and looked at in its frame', async () => {
    const page = await visit('/', { javaScriptEnabled });
    await signIn(page, 'Trần Thị Hạnh');
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto('/evidence/new');
    await page.locator('input[type=file]').setInputFiles([
      { name: 'biên bản.pdf', mimeType: 'application/pdf', buffer: pdf },
      { name: 'ghi chép.txt', mimeType: 'text/plain', buffer: Buffer.from('Họp ngày 12/5') },
    ]);
    await page.getByRole('button', { name: 'Lưu vào kho' }).click();
    await page.getByText('Đã lưu 2 tệp.').waitFor();
    // A browser without a viewer of PDF files never loads the frame, so what the page says is waited for.
    await page.getByRole('link', { name: 'biên bản.pdf' }).click();
    await page.getByText('SHA-256').waitFor();
    const frame = await page.request.get((await page.locator('iframe').getAttribute('src')) ?? '');
    expect(frame.headers()['content-type']).toBe('application/pdf');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'biên bản 2.pdf', mimeType: 'x/y', buffer: Buffer.concat([pdf, pdf]) });
    await page.getByRole('button', { name: 'Thay', exact: true }).click();
    await page.getByText('Đã thay bằng tệp mới.').waitFor();
    await page.getByRole('link', { name: 'Bản 1: biên bản.pdf' }).click();
    await page.getByText('Đây là bản 1, đã được thay.').waitFor();
    expect(complaints).toEqual([]);
  });
});
