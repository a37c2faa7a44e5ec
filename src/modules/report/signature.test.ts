import { sql } from 'kysely';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { Refused } from '../../platform/errors.ts';
import { newId } from '../../platform/id.ts';
import { type Signer, signersOn } from '../identity/index.ts';
import { editReportHead } from './edit-report.ts';
import { openReport } from './open-report.ts';
import { printReport } from './print-report.ts';
import { makeReporting } from './report.fixture.ts';
import { findReport } from './report.queries.ts';
import { reportType, signatureFrom, signatureOf } from './signature.ts';

const { db } = await testDatabase();
const { id, commune, coordinator } = await makeReporting(db);
// The demonstration has mandates of its own.
await db.deleteFrom('mandate').execute();

async function mandate(name: string, unit: string, title: string, mark: 'KT' | 'TL' | 'TUQ', signerTitle: string) {
  const [personId, positionId] = [newId(), newId()];
  await db.insertInto('person').values({ id: personId, name }).execute();
  const held = { id: positionId, person_id: personId, unit_id: id(unit), title, role: 'approver' };
  await db.insertInto('position').values(held).execute();
  await db
    .insertInto('mandate')
    .values({
      ...{ id: newId(), unit_id: commune, position_id: positionId, mark, head_title: 'Chủ tịch' },
      ...{ signer_title: signerTitle, basis: 'Thông báo số 05/TB-UBND', basis_date: '2026-01-02' },
      valid: sql`daterange('2026-01-05', '2026-07-01')`,
    })
    .execute();
}
await mandate('Lò Văn Phó', 'Xã Mai Lĩnh', 'Phó Chủ tịch UBND xã', 'KT', 'Phó Chủ tịch');
await mandate('Vì Thị Chánh', 'Văn phòng HĐND và UBND, Xã Mai Lĩnh', 'Chánh Văn phòng', 'TL', 'Chánh Văn phòng');
await mandate('Hà Văn Ủy', 'Phòng Kinh tế, Xã Mai Lĩnh', 'Trưởng phòng', 'TUQ', 'Trưởng phòng Kinh tế');

async function signed(name: string, issuedOn: string | null = '2026-03-20') {
  const reportId = await openReport(db, coordinator, commune, 'Q1', 2026);
  const report = await findReport(db, coordinator, reportId);
  const signers = await signersOn(db, commune, '2026-03-20', reportType);
  const signerId = signers.find((signer) => signer.name === name)?.id ?? '';
  await editReportHead(db, coordinator, reportId, { ...report, signerId, issuedOn });
  const { bytes } = await printReport(db, coordinator, reportId);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value.slice(0, value.indexOf('Phụ lục') + 1 || undefined).split(/\n+/);
}

describe('the printed signature', () => {
  test.each([
    ['Phạm Văn Lộc', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Phạm Văn Lộc']],
    ['Lò Văn Phó', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lò Văn Phó']],
    ['Vì Thị Chánh', ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'Vì Thị Chánh']],
    ['Hà Văn Ủy', ['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG KINH TẾ', 'Hà Văn Ủy']],
  ])('of %s', async (name, block) => {
    const lines = await signed(name);
    const end = lines.indexOf(name);
    expect(lines.slice(end - block.length + 1, end + 1)).toEqual(block);
    if (!block.includes('TM. ỦY BAN NHÂN DÂN')) expect(lines).not.toContain('TM. ỦY BAN NHÂN DÂN');
  });

  test('is the head’s when a report is opened', async () => {
    const report = await findReport(db, coordinator, await openReport(db, coordinator, commune, 'Q2', 2026));
    expect(report).toMatchObject({ signingAuthority: 'TM. ỦY BAN NHÂN DÂN', signingLines: 'CHỦ TỊCH' });
    expect(report.signer).toBe('Phạm Văn Lộc');
  });

  test('is nobody’s whose mandate does not hold on the day of issue', async () => {
    await expect(signed('Lò Văn Phó', '2026-07-01')).rejects.toThrow(Refused);
  });
});

describe('choosing a signer', () => {
  const signer = (name: string, ...lines: string[]): Signer => ({
    ...{ id: newId(), personId: newId(), name, isHead: false, authority: 'TM. ỦY BAN NHÂN DÂN', lines },
  });
  const [head, deputy] = [signer('Lộc', 'CHỦ TỊCH'), signer('Phó', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH')];
  const kept = { ...signatureOf(head), signerId: head.id };

  test('takes the chosen block over what stood there', () => {
    expect(signatureFrom({ ...kept, signerId: deputy.id }, kept, [head, deputy])).toEqual(signatureOf(deputy));
  });

  test('takes what was typed by hand, chosen so or typed beneath an unchanged choice', () => {
    const byHand = { ...signatureOf(head), signer: 'Người khác' };
    expect(signatureFrom({ ...byHand, signerId: '' }, kept, [head])).toEqual(byHand);
    expect(signatureFrom({ ...byHand, signerId: head.id }, kept, [head])).toEqual(byHand);
  });

  test('refuses a signer who may no longer sign, though nothing else was changed', () => {
    expect(() => signatureFrom(kept, kept, [deputy])).toThrow(Refused);
  });
});
