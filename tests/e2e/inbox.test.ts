import { describe, expect, test } from 'vitest';
import { openApp } from './browser.ts';
import { choose, press, signIn } from './steps.ts';

const [one, other] = [await openApp(), await openApp()];

describe.each([
  ['with JavaScript', true, one],
  ['without JavaScript', false, other],
])('%s', (_, javaScriptEnabled, { visit }) => {
  test('a focal point sends work back from the inbox, and its unit finds it in theirs', async () => {
    const focal = await visit('/', { javaScriptEnabled });
    await signIn(focal, 'Trần Thị Hạnh');
    await press(focal.getByRole('link', { name: /^Hộp việc, \d+ việc mới$/ }));
    await focal.getByLabel('Loại').selectOption({ label: 'Chờ xác nhận' });
    if (!javaScriptEnabled) await press(focal.getByRole('button', { name: 'Lọc', exact: true }));
    await press(focal.getByRole('link', { name: 'Theo dõi tình hình thi hành pháp luật trên địa bàn xã' }));
    await focal.getByLabel('Lý do trả lại').fill('Thiếu số liệu quý III.');
    const named = focal.getByRole('combobox', { name: 'Nhắc tên' });
    const [label = ''] = await focal
      .locator('select[name=mentionedId] option', { hasText: 'Phạm Văn Lộc' })
      .allTextContents();
    await choose(named, label);
    await press(focal.getByRole('button', { name: 'Trả lại', exact: true }));
    expect(await focal.locator('.history').textContent()).toContain('nhắc tên Phạm Văn Lộc');

    const unit = await visit('/', { javaScriptEnabled });
    await signIn(unit, 'Lương Quốc Bảo');
    await unit.goto('/inbox');
    const first = unit.locator('tbody tr', { hasText: 'Thiếu số liệu quý III.' });
    expect(await first.textContent()).toContain('Trả lại');
    const before = await unit.locator('tbody input[name=id]').count();
    await press(first.getByRole('link'));
    expect(await unit.locator('h1').textContent()).toBe('Theo dõi tình hình thi hành pháp luật trên địa bàn xã');
    await unit.goto('/inbox');
    expect(await unit.locator('tbody input[name=id]').count()).toBe(before - 1);

    await unit.locator('tbody input[name=id]').first().check();
    await press(unit.getByRole('button', { name: 'Để sau' }));
    await unit.getByText(/^Đã để lại 1 việc đến ngày/).waitFor();
    await press(unit.getByRole('link', { name: 'Để sau', exact: true }));
    expect(await unit.locator('tbody input[name=id]').count()).toBe(1);

    const leader = await visit('/', { javaScriptEnabled });
    await signIn(leader, 'Phạm Văn Lộc');
    await leader.goto('/inbox?kind=mentioned');
    expect(await leader.locator('tbody').textContent()).toContain('Thiếu số liệu quý III.');
  });
});
