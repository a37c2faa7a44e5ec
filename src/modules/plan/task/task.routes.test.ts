import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { createApp } from '../../../app.ts';
import { readSheet } from '../../../office/xlsx/read.ts';
import type { Role } from '../../../platform/actor.ts';
import { addDays, today } from '../../../platform/clock.ts';
import { openFileStore } from '../../../platform/files.ts';
import { formatDate } from '../../../platform/i18n.ts';
import { createLog } from '../../../platform/log.ts';
import { makeOffice, type UnitName } from './task.fixture.ts';

const { db } = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'caicach-task-routes-'));
afterAll(() => rm(folder, { recursive: true }));
const app = createApp({ db, files: openFileStore(folder), log: createLog('silent'), secureCookies: false });
const office = await makeOffice(db);

const day = today();
const year = Number(day.slice(0, 4));
const overdue = { task: { year, due_on: addDays(day, -10), title: 'Rà soát thủ tục hành chính' } };
const officer = await office.signIn('officer', 'culture');
const coordinator = await office.signIn('coordinator', 'office');
const stranger = await office.signIn('officer', 'otherOffice');

async function get(path: string, cookie: string) {
  const response = await app.request(path, { headers: { cookie } });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

async function post(path: string, cookie: string, fields: Record<string, string | File | string[]>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
  const headers = { cookie, origin: 'http://localhost' };
  const response = await app.request(`http://localhost${path}`, { method: 'POST', headers, body });
  return { status: response.status, text: await response.text(), to: response.headers.get('location') };
}

const given = async (values = overdue) => (await office.task('commune', ['culture'], values)).assignmentIds[0] ?? '';

describe('who may do what with an assignment of a commune’s department', () => {
  const acts = {
    progress: ['progress', { percent: '40', note: 'Đang làm' }],
    submission: ['submission', { doneOn: formatDate(day), note: 'Đã xong' }],
    confirmation: ['confirmation', {}],
    return: ['return', { reason: 'Thiếu chữ ký' }],
  } as const;

  test.each<[Role, UnitName, Record<keyof typeof acts | 'see', number>]>([
    ['officer', 'culture', { see: 200, progress: 303, submission: 303, confirmation: 403, return: 403 }],
    ['officer', 'office', { see: 200, progress: 403, submission: 403, confirmation: 403, return: 403 }],
    ['coordinator', 'office', { see: 200, progress: 403, submission: 403, confirmation: 303, return: 303 }],
    ['leader', 'commune', { see: 200, progress: 403, submission: 403, confirmation: 303, return: 303 }],
    ['auditor', 'commune', { see: 200, progress: 403, submission: 403, confirmation: 403, return: 403 }],
    ['coordinator', 'homeAffairs', { see: 200, progress: 403, submission: 403, confirmation: 403, return: 403 }],
    ['officer', 'homeAffairs', { see: 404, progress: 404, submission: 404, confirmation: 404, return: 404 }],
    ['coordinator', 'otherOffice', { see: 404, progress: 404, submission: 404, confirmation: 404, return: 404 }],
  ])('%s in %s', async (role, unit, expected) => {
    const cookie = await office.signIn(role, unit);
    const found: Record<string, number> = { see: (await get(`/assignments/${await given()}`, cookie)).status };
    for (const [name, [path, fields]] of Object.entries(acts)) {
      const id = await given();
      if (name === 'confirmation' || name === 'return') {
        await db.updateTable('assignment').set({ submitted_on: day }).where('id', '=', id).execute();
      }
      found[name] = (await post(`/assignments/${id}/${path}`, cookie, { version: '1', ...fields })).status;
    }
    expect(found).toEqual(expected);
  });
});

describe('the page of an assignment', () => {
  test('keeps what was typed when an act is refused, and says why', async () => {
    const id = await given();
    const answer = await post(`/assignments/${id}/progress`, officer, {
      version: '1',
      percent: '140',
      note: 'Gần xong',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Tỷ lệ hoàn thành phải là số từ 0 đến 100.');
    expect(answer.text).toContain('Gần xong');
    expect(answer.text).toContain('value="140"');
  });

  test('asks for the date of a document that has a number', async () => {
    const id = await given();
    const fields = { version: '1', doneOn: formatDate(day), documentNumber: '96/BC-UBND' };
    const answer = await post(`/assignments/${id}/submission`, officer, fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Chưa nhập ngày của văn bản.');
  });

  test('shows the file to those who may see the assignment, in a frame that nothing gets out of', async () => {
    const id = await given();
    const file = new File(['%PDF-1.7'], 'Báo cáo quý “I”.pdf');
    const sent = await post(`/assignments/${id}/progress`, officer, { version: '1', percent: '50', file });
    expect(sent.status).toBe(303);
    const { text } = await get(`/assignments/${id}`, officer);
    const [, path = ''] = /href="(\/evidence\/[^"]+)"/.exec(text) ?? [];
    const evidence = await get(path, coordinator);
    expect(evidence.text).toContain('Báo cáo quý “I”.pdf');
    const [, frame = ''] = /<iframe[^>]+src="([^"]+)"/.exec(evidence.text) ?? [];
    const shown = await get(frame, coordinator);
    expect(shown.text).toBe('%PDF-1.7');
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
    const kept = await get(`${frame}?download=on`, coordinator);
    expect(kept.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''B%C3%A1o/);
    expect((await get(path, stranger)).status).toBe(404);
    expect((await get(frame, stranger)).status).toBe(404);
  });

  test('tells the second of two who save that somebody was first', async () => {
    const id = await given();
    const save = () => post(`/assignments/${id}/progress`, officer, { version: '1', percent: '50' });
    expect([(await save()).status, (await save()).status]).toEqual([303, 409]);
  });
});

describe('the list', () => {
  test('shows boxes to tick only to those who may act on many', async () => {
    await given();
    expect((await get('/tasks', coordinator)).text).toContain('name="id"');
    expect((await get('/tasks', officer)).text).not.toContain('name="id"');
    expect((await get('/tasks', stranger)).text).not.toContain('Rà soát thủ tục hành chính');
  });

  test('counts anew after an act', async () => {
    const id = await given();
    const late = async () =>
      Number(/Quá hạn <b>([\d.]+)</.exec((await get('/tasks?state=overdue', coordinator)).text)?.[1]);
    const before = await late();
    await post(`/assignments/${id}/submission`, officer, { version: '1', doneOn: formatDate(day), note: 'Xong' });
    expect(await late()).toBe(before - 1);
  });

  test('shows rows as they are after an act, in either language, and units as they are called', async () => {
    const id = await given({ task: { ...overdue.task, title: 'Sửa trang thông tin' } });
    const row = async () =>
      /<td[^>]*><a href="\/assignments\/[^<]*Sửa trang thông tin.*?<\/tr>/.exec(
        (await get('/tasks', officer)).text,
      )?.[0];
    expect(await row()).toContain('>0%<');
    await post(`/assignments/${id}/progress`, officer, { version: '1', percent: '35', note: 'Đang làm' });
    expect(await row()).toContain('>35%<');
    const renamed = db.updateTable('unit_version').where('unit_id', '=', office.ids.culture);
    await renamed.set({ short_name: 'Phòng VHXH' }).execute();
    expect(await row()).toContain('>Phòng VHXH<');
    await renamed.set({ short_name: 'VHXH' }).execute();
    const words = async (language: 'vi' | 'en') => {
      await db.updateTable('person').set({ language }).execute();
      return /<td data-label="([^"]*)/.exec((await get('/tasks', officer)).text)?.[1];
    };
    expect([await words('en'), await words('vi')]).toEqual(['Unit', 'Đơn vị']);
  });

  test('of a commune opens to its own people and to those above who oversee it', async () => {
    const path = `/tasks?government=${office.ids.commune}`;
    const status = async (role: Role, unit: UnitName) => (await get(path, await office.signIn(role, unit))).status;
    expect(await status('coordinator', 'homeAffairs')).toBe(200);
    expect(await status('officer', 'homeAffairs')).toBe(404);
    expect(await status('coordinator', 'otherOffice')).toBe(404);
  });

  test('leaves out filters that mean nothing', async () => {
    expect((await get('/tasks?state=lost&unit=1&due=2026-13&sort=colour', coordinator)).status).toBe(200);
  });

  test('comes as an Excel file of exactly the filtered rows', async () => {
    await office.task('commune', ['office'], { task: { year, title: 'Ấn chỉ số 7', due_on: addDays(day, 40) } });
    const response = await app.request('/tasks.xlsx?q=an+chi+so', { headers: { cookie: officer } });
    const rows = await readSheet(new Uint8Array(await response.arrayBuffer()));
    expect(rows.slice(1).map((row) => [row[2], row[5]])).toEqual([['Ấn chỉ số 7', 'Văn phòng HĐND và UBND']]);
  });
});

describe('acts on many', () => {
  test('remind the units of a whole list, and go back to it', async () => {
    await given({ task: { ...overdue.task, title: 'Việc cần nhắc' } });
    const filters = 'q=can+nhac&state=overdue';
    const answer = await post('/reminders', coordinator, { all: 'on', filters });
    expect(answer).toMatchObject({ status: 303, to: `/tasks?${filters}` });
    expect((await get(`/tasks?${filters}`, coordinator)).text).toContain(`Đã nhắc ${formatDate(day)}`);
    const again = await post('/reminders', coordinator, { all: 'on', filters });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Không có đơn vị nào cần nhắc');
  });

  test('extend ticked rows by a form that names them', async () => {
    const id = await given({ task: { ...overdue.task, title: 'Việc cần gia hạn' } });
    expect((await get(`/extensions/new?id=${id}`, coordinator)).text).toContain('Việc cần gia hạn');
    const refused = await post('/extensions', coordinator, { id, dueOn: formatDate(addDays(day, 30)) });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Chưa ghi lý do.');
    const done = await post('/extensions', coordinator, { id, dueOn: formatDate(addDays(day, 30)), reason: 'Chờ mẫu' });
    expect(done.status).toBe(303);
    expect((await get(`/assignments/${id}`, officer)).text).toContain('Chờ mẫu');
  });

  test('say so when nothing was ticked', async () => {
    const answer = await post('/reminders', coordinator, { filters: '' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Chưa chọn dòng nào.');
  });
});

describe('my tasks', () => {
  test('put the late first and tell why something was returned', async () => {
    const cookie = await office.signIn('officer', 'school');
    const make = async (title: string, days: number) =>
      (await office.task('commune', ['school'], { task: { year, title, due_on: addDays(day, days) } }))
        .assignmentIds[0] ?? '';
    const returned = await make('Còn lâu', 90);
    await make('Sắp đến', 5);
    await make('Đã quá', -5);
    await post(`/assignments/${returned}/submission`, cookie, { version: '1', doneOn: formatDate(day), note: 'Xong' });
    await post(`/assignments/${returned}/return`, coordinator, { version: '2', reason: 'Thiếu phụ lục' });
    const { text } = await get('/my-tasks', cookie);
    const places = ['Đã quá', 'Sắp đến', 'Còn lâu'].map((title) => text.indexOf(`>${title}<`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(text).toContain('Bị trả lại: Thiếu phụ lục');
    expect((await get('/my-tasks', stranger)).text).not.toContain('Đã quá');
  });

  test('are updated with one press and come back to the list', async () => {
    const id = await given();
    const answer = await post(`/assignments/${id}/progress`, officer, {
      version: '1',
      percent: '30',
      back: '/my-tasks',
    });
    expect(answer).toMatchObject({ status: 303, to: '/my-tasks' });
    const evil = { version: '2', percent: '40', back: '//evil.example' };
    expect((await post(`/assignments/${id}/progress`, officer, evil)).to).toBe(`/assignments/${id}`);
  });
});

describe('a whole task', () => {
  test('shows to another commune only its own share', async () => {
    const { taskId } = await office.task('province', ['commune', 'otherCommune'], { task: { year } });
    expect((await get(`/tasks/${taskId}`, officer)).text).toContain('Xã Mai Lĩnh');
    expect((await get(`/tasks/${taskId}`, officer)).text).not.toContain('Xã Ân Hòa');
    expect((await get(`/tasks/${taskId}`, await office.signIn('officer', 'homeAffairs'))).text).toContain('Xã Ân Hòa');
    expect((await get(`/tasks/${taskId}`, await office.signIn('officer', 'post'))).status).toBe(404);
  });

  test('gets its due date from the event', async () => {
    const { taskId } = await office.task('commune', ['culture'], {
      task: { year, deadline_type: 'event', due_on: null },
    });
    const fields = { happenedOn: formatDate(day), dueOn: formatDate(addDays(day, 20)) };
    expect((await post(`/tasks/${taskId}/event`, coordinator, fields)).status).toBe(303);
    expect((await get(`/tasks/${taskId}`, officer)).text).toContain(formatDate(addDays(day, 20)));
  });

  test('is cancelled with a reason', async () => {
    const { taskId } = await office.task('commune', ['culture'], { task: { year } });
    expect((await post(`/tasks/${taskId}/cancellation`, coordinator, {})).status).toBe(422);
    expect((await post(`/tasks/${taskId}/cancellation`, coordinator, { reason: 'Trùng việc' })).status).toBe(303);
    expect((await get(`/tasks/${taskId}`, officer)).text).toContain('Đã hủy: Trùng việc');
  });
});

test('a task from above is entered, or comes back with what is missing', async () => {
  expect((await get('/assigned-tasks/new', officer)).status).toBe(403);
  const { culture, school } = office.ids;
  const fields = {
    title: 'Báo cáo chuyên đề',
    assigner: 'UBND tỉnh',
    date: formatDate(day),
    leadIds: [culture, school],
  };
  const refused = await post('/assigned-tasks', coordinator, fields);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Chưa nhập số, ký hiệu văn bản');
  expect(refused.text).toContain('Báo cáo chuyên đề');
  const done = await post('/assigned-tasks', coordinator, { ...fields, number: '112/UBND-NC' });
  expect(done.status).toBe(303);
  const { text } = await get(done.to ?? '', officer);
  expect(text).toContain('UBND tỉnh, văn bản số 112/UBND-NC');
  expect(text).toContain('Trường Tiểu học Mai Lĩnh');
});
