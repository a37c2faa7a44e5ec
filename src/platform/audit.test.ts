import { expect, test } from 'vitest';
import { testDatabase } from '../../tests/setup/test-database.ts';
import { commandLine } from './actor.ts';
import { type AuditEntry, audit, auditAll, changedFields } from './audit.ts';
import { newId } from './id.ts';

const { db } = await testDatabase();
const subject = { kind: 'person', id: newId() };
const write = (fields: Pick<AuditEntry, 'before' | 'after'>) =>
  db.transaction().execute((tx) => audit(tx, commandLine, { act: 'person.edit', subject, ...fields }));

test.each([
  ['a password', { after: { password: 'Mùa thu 2026' } }],
  ['one deep inside', { after: { settings: [{ smtpPassword: 'x' }] } }],
  ['a token', { before: { reset_token: 'x' } }],
  ['a password’s hash under another name', { after: { note: '$argon2id$v=19$m=19456' } }],
  ['a recovery code', { after: { recoveryCode: '1234-5678' } }],
])('%s is never written: the act fails', async (_, fields) => {
  await expect(write(fields)).rejects.toThrow('takes no secret');
  expect(await db.selectFrom('audit').select('id').execute()).toEqual([]);
});

test('that a secret was changed may be written', async () => {
  await write({ after: { passwordChanged: true, recoveryCodes: 8 } });
  expect(await db.selectFrom('audit').select('id').execute()).toHaveLength(1);
});

test('a text cut in the middle of a sign is written all the same', async () => {
  const cut = 'Phòng 😀'.slice(0, -1);
  await db
    .transaction()
    .execute((tx) => audit(tx, commandLine, { act: 'position.give', subject, after: { title: cut } }));
  const row = await db.selectFrom('audit').where('act', '=', 'position.give').select('after').executeTakeFirstOrThrow();
  expect(row.after).toEqual({ title: 'Phòng \ufffd' });
});

test('an act on many records has a row for each', async () => {
  const ids = Array.from({ length: 300 }, newId);
  const entries = ids.map((id) => ({ act: 'assignment.remind', subject: { kind: 'assignment', id } }));
  await db.transaction().execute((tx) => auditAll(tx, commandLine, entries));
  const rows = await db.selectFrom('audit').where('act', '=', 'assignment.remind').select('subject_id').execute();
  expect(new Set(rows.map((row) => row.subject_id))).toEqual(new Set(ids));
});

test('what an act changed is what it says, where that was not so before', () => {
  const before = { title: 'a', field: null, due: ['2026-01-01'], other: 1 };
  expect(changedFields(before, { title: 'b', field: null, due: ['2026-01-01'], product: 'c' })).toEqual({
    before: { title: 'a', product: null },
    after: { title: 'b', product: 'c' },
  });
});
