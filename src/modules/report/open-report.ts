import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit.ts';
import { today } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import { Forbidden, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/id.ts';
import { type Period, reportWindow } from '../calendar/index.ts';
import { collective, signersOn } from '../identity/index.ts';
import { findUnit } from '../org/index.ts';
import { generateSections } from './generate.ts';
import { mayWriteReport } from './report.access.ts';
import { reportType, signatureOf } from './signature.ts';

/** Opens the report of a government for a period, written from what the system knows; gives the one there is, if any. */
export async function openReport(db: Db, actor: Actor, unitId: string, period: Period, year: number): Promise<string> {
  if (!mayWriteReport(actor, unitId)) throw new Forbidden();
  return db.transaction().execute(async (tx) => {
    const known = await tx
      .selectFrom('report')
      .where('unit_id', '=', unitId)
      .where('year', '=', year)
      .where('period', '=', period)
      .select('id')
      .executeTakeFirst();
    if (known) return known.id;
    const id = await insertReport(tx, actor, unitId, period, year);
    await generateSections(tx, id);
    await audit(tx, actor, { act: 'report.open', subject: { kind: 'report', id }, after: { unitId, period, year } });
    return id;
  });
}

async function insertReport(tx: Tx, actor: Actor, unitId: string, period: Period, year: number): Promise<string> {
  const window = reportWindow(period, year);
  const unit = await findUnit(tx, unitId, today());
  if (!unit) throw new NotFound();
  const parent = unit.parentId ? await findUnit(tx, unit.parentId, today()) : undefined;
  const [head] = (await signersOn(tx, unitId, today(), reportType)).filter(({ isHead }) => isHead);
  const signature = head ? signatureOf(head) : { signingAuthority: collective, signingLines: 'CHỦ TỊCH', signer: '' };
  const id = newId();
  await tx
    .insertInto('report')
    .values({
      id,
      unit_id: unitId,
      year,
      period,
      covers: `[${window.from},${window.to}]`,
      addressee: parent ? `Sở Nội vụ ${parent.name.charAt(0).toLowerCase()}${parent.name.slice(1)}` : 'Bộ Nội vụ',
      place: unit.shortName,
      signing_authority: signature.signingAuthority,
      signing_lines: signature.signingLines,
      signer: signature.signer,
      recipients: ['Như trên', 'TT. Đảng ủy, HĐND', 'Chủ tịch, các Phó Chủ tịch UBND', 'Lưu: VT'].join('\n'),
      created_by: actor.personId,
    })
    .execute();
  return id;
}
