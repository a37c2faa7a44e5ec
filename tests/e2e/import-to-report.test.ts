import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openApp } from './browser.ts';
import { addLead, completeTask, matchName, openReport, press, sendPlan, signIn, waitForReading } from './steps.ts';
import { downloadWord } from './word-text.ts';

const sample = fileURLToPath(new URL('../../demo/ke-hoach-cchc-2026-phu-khe.docx', import.meta.url));

const [one, other] = [await openApp(), await openApp()];

describe.each([
  ['with JavaScript', true, one],
  ['without JavaScript', false, other],
])('%s', (_, javaScriptEnabled, { visit }) => {
  test('a plan is imported, put right, adopted, worked on, and its quarter reported', async () => {
    const page = await visit('/', { javaScriptEnabled });
    await signIn(page, 'Cao Thị Lan');
    await sendPlan(page, sample, 2026);
    await waitForReading(page, javaScriptEnabled);
    expect(await page.locator('h1').textContent()).toBe('Rà soát: Kế hoạch số 09/KH-UBND ngày 14/01/2026');

    // Adopted as it stands, the plan would leave three tasks with nobody to do them.
    await press(page.getByRole('button', { name: 'Thông qua kế hoạch' }));
    expect(await page.locator('.error-summary li').count()).toBe(3);

    await matchName(page, 'Phòng Tài chính', 'Phòng Kinh tế');
    await press(page.getByRole('link', { name: /^Nhiệm vụ \(17\)/ }));
    await addLead(page, 'Khảo sát sự hài lòng của người dân', 'Trung tâm Phục vụ hành chính công');
    await press(page.getByRole('button', { name: 'Sửa thành 2026' }));
    expect(await page.getByRole('row', { name: 'Rà soát văn bản do HĐND' }).textContent()).toContain('Trong năm 2026');
    await press(page.getByRole('button', { name: 'Sửa thành “Phấn đấu”' }));
    expect(await page.locator('.needs-look').count()).toBe(0);

    await press(page.getByRole('button', { name: 'Thông qua kế hoạch' }));
    await page.getByText('Đã thông qua: 17 nhiệm vụ được giao.').waitFor();

    const done = [
      { title: 'Ban hành Kế hoạch cải cách hành chính năm 2026', number: '09/KH-UBND', date: '14/01/2026' },
      { title: 'Rà soát vị trí việc làm', number: '31/TTr-UBND', date: '10/03/2026' },
      { title: 'Ban hành Kế hoạch chuyển đổi số', number: '22/KH-UBND', date: '27/02/2026' },
    ];
    for (const completion of done) await completeTask(page, 2026, completion);

    await openReport(page, 'Quý I', 2026);
    const progress = page.getByLabel('Nội dung mục Tiến độ thực hiện Kế hoạch cải cách hành chính năm 2026');
    expect(await progress.inputValue()).toContain('đã hoàn thành 03/17 nhiệm vụ');
    const words = await downloadWord(page.getByRole('link', { name: 'Tải tệp Word' }));
    expect(words).toContain('đã hoàn thành 03/17 nhiệm vụ, đạt 17,65% kế hoạch đề ra');
    for (const { number, date } of done) expect(words).toContain(`số ${number} ngày ${date}`);
  });
});
