import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { makePeople } from '../identity.fixture.ts';
import { hashPassword } from '../password/hash.ts';

const { db } = await testDatabase();
const { person, position, id, enter, get, post } = await makePeople(db);

const economy = 'Phòng Kinh tế, Xã Mai Lĩnh';
const office = 'Văn phòng HĐND và UBND, Xã Mai Lĩnh';
const personOf = (personId: string) =>
  db.selectFrom('person').where('id', '=', personId).selectAll().executeTakeFirstOrThrow();
const acts = async (personId: string) => {
  const rows = await db.selectFrom('audit').where('subject_id', '=', personId).orderBy('id').select('act').execute();
  return rows.map(({ act }) => act);
};
const details = { name: 'Lý Văn Nam', email: '', phone: '', version: '1' };

describe('one’s own profile', () => {
  test('keeps name and phone without a password', async () => {
    const { cookie, personId } = await person('Lý Văn Nam', 'officer', economy);
    const answer = await post('/me', cookie, { ...details, name: 'Lý  Văn Nam Anh', phone: '0912 345 678' });
    expect(answer).toMatchObject({ status: 303, to: '/me' });
    expect(await personOf(personId)).toMatchObject({ name: 'Lý Văn Nam Anh', phone: '0912345678' });
    expect(await acts(personId)).toEqual(['profile.edit']);
    expect((await post('/me', cookie, details)).status).toBe(409);
  });

  test('changes the address only by the password; whoever has none asks an administrator', async () => {
    const { cookie, personId } = await person('Lý Văn Thư', 'officer', economy);
    const change = { ...details, email: 'Thu@MaiLinh.example' };
    const without = await post('/me', cookie, change);
    expect(without.status).toBe(422);
    expect(without.text).toContain('Bạn chưa đặt mật khẩu. Hãy nhờ người quản trị đổi địa chỉ thư.');
    const hash = await hashPassword('chiều mưa phố núi');
    await db.insertInto('password').values({ person_id: personId, hash }).execute();
    expect((await post('/me', cookie, { ...change, password: 'sai rồi nhé bạn' })).status).toBe(422);
    expect((await personOf(personId)).email).toBeNull();
    expect((await post('/me', cookie, { ...change, password: 'chiều mưa phố núi' })).status).toBe(303);
    expect((await personOf(personId)).email).toBe('thu@mailinh.example');
  });

  test('chooses the mails', async () => {
    const { cookie, personId } = await person('Lý Văn Báo', 'officer', economy);
    expect(await personOf(personId)).toMatchObject({ daily_digest: true, immediate_mail: true });
    expect((await post('/me/notifications', cookie, { immediateMail: 'on' })).status).toBe(303);
    expect(await personOf(personId)).toMatchObject({ daily_digest: false, immediate_mail: true });
    expect(await acts(personId)).toEqual(['profile.notify']);
  });
});

describe('the language', () => {
  test('is kept with the person and comes back to the page', async () => {
    const { cookie, personId } = await person('Lý Văn Ngữ', 'officer', economy);
    const answer = await post('/language', cookie, { language: 'en', next: '/tasks?state=overdue' });
    expect(answer).toMatchObject({ status: 303, to: '/tasks?state=overdue' });
    expect((await personOf(personId)).language).toBe('en');
    expect((await get('/me', cookie)).text).toContain('<html lang="en">');
    expect(await acts(personId)).toEqual(['profile.language']);
  });

  test('never sends anybody to another site', async () => {
    expect((await post('/language', '', { language: 'en', next: '//evil.example' })).to).toBe('/');
  });

  test('of whoever is not signed in is the browser’s, or the one chosen in it', async () => {
    const language = async (headers: Record<string, string>, cookie = '') =>
      /<html lang="(\w+)">/.exec((await get('/sign-in', cookie, headers)).text)?.[1];
    expect(await language({})).toBe('vi');
    expect(await language({ 'accept-language': 'en-GB,en;q=0.9,vi;q=0.8' })).toBe('en');
    expect(await language({ 'accept-language': 'fr-FR,fr;q=0.9,vi;q=0.8,en;q=0.7' })).toBe('vi');
    expect(await language({ 'accept-language': 'fr' })).toBe('vi');
    const { set } = await post('/language', '', { language: 'en', next: '/sign-in' });
    expect(set).toContain('language=en');
    expect(await language({ 'accept-language': 'vi' }, 'language=en')).toBe('en');
    expect(await language({ 'accept-language': 'vi' }, 'language=xx')).toBe('vi');
  });
});

describe('whoever holds several positions', () => {
  test('chooses the one to act in, and acts for its unit in its role', async () => {
    const one = await person('Kiêm Văn Nhiệm', 'officer', economy);
    const { positionId } = await position('', 'administrator', office, { personId: one.personId, title: 'Quản trị' });
    const before = await get('/people', one.cookie);
    expect(before.text).toContain(`value="${positionId}"`);
    expect((await get('/people/new', one.cookie)).status).toBe(403);
    expect(await post('/session/position', one.cookie, { position: positionId })).toMatchObject({
      status: 303,
      to: '/',
    });
    expect((await get('/people/new', one.cookie)).status).toBe(200);
    expect(await acts(one.personId)).toEqual(['session.act-in']);
  });

  test('goes on in another position when the one acted in ends', async () => {
    const one = await person('Kiêm Thị Còn', 'officer', economy);
    await position('', 'officer', office, { personId: one.personId });
    await db
      .updateTable('position')
      .set({ valid: '[2025-07-01,2025-08-01)' })
      .where('id', '=', one.positionId)
      .execute();
    const { text, status } = await get('/me', one.cookie);
    expect(status).toBe(200);
    expect(text).toContain('Văn phòng HĐND và UBND, xã Mai Lĩnh');
    expect(text).not.toContain('action="/session/position"');
  });

  test('acts in nobody else’s position, nor in one that has ended or not begun', async () => {
    const one = await person('Kiêm Văn Lậu', 'officer', economy);
    const other = await position('Người Khác', 'administrator', office);
    const later = await position('', 'leader', office, { personId: one.personId, from: '2999-01-01' });
    for (const each of [other, later]) {
      expect((await post('/session/position', one.cookie, { position: each.positionId })).status).toBe(404);
    }
    expect((await post('/session/position', one.cookie, { position: 'x' })).status).toBe(422);
    expect((await enter(one.positionId)).actor.unitId).toBe(id(economy));
  });
});
