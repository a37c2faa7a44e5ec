import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openApp } from './browser.ts';
import { choose, openReport, press, sendPlan, signIn, waitForReading } from './steps.ts';
import { downloadWord } from './word-text.ts';

const shared = new URL('../../../shared/', import.meta.url);

describe.skipIf(!existsSync(shared))('the plan of a real district', async () => {
  const { visit } = await openApp();

  test('is read task by task, adopted for units of today, and reported', async () => {
    const truth = readFileSync(new URL('truth/ninh-son-2024.tasks.json', shared), 'utf8');
    const tasks = z.array(z.object({ no: z.string(), lead: z.string() })).parse(JSON.parse(truth));
    const page = await visit('/');
    await signIn(page, 'Cao Thị Lan');
    await sendPlan(page, fileURLToPath(new URL('seeds/ninh-son-ke-hoach-2024.docx', shared)), 2024);
    await waitForReading(page, true);
    expect(await page.locator('h1').textContent()).toContain('Kế hoạch số 395/KH-UBND');
    const rows = page.locator('.data-table tbody tr:not(.group)');
    expect(await rows.count()).toBe(tasks.length);
    expect(await rows.locator('td:nth-child(2)').allTextContents()).toEqual(tasks.map(({ no }) => no));

    // A district's departments are gone since 2025: whatever nobody leads goes to one room of the commune, all at once.
    await press(page.getByRole('link', { name: /^Chưa rõ chủ trì/ }));
    await page.getByRole('checkbox', { name: 'Chọn tất cả các dòng' }).click();
    await choose(page.getByRole('combobox', { name: 'Chủ trì' }), 'Phòng Văn hóa - Xã hội');
    await press(page.getByRole('button', { name: 'Đặt cho các dòng đã chọn' }));
    await press(page.getByRole('button', { name: 'Thông qua kế hoạch' }));
    // A task that only stands above its parts is nobody's, and is not counted.
    const given = tasks.filter(({ lead }) => lead !== '').length;
    await page.getByText(`Đã thông qua: ${given} nhiệm vụ được giao.`).waitFor();

    await openReport(page, 'Quý I', 2024);
    const words = await downloadWord(page.getByRole('link', { name: 'Tải tệp Word' }));
    expect(words).toContain(`đã hoàn thành 0/${given} nhiệm vụ, đạt 0,00% kế hoạch đề ra`);
  });
});
