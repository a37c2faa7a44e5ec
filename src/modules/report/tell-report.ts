import type { Selectable } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { today } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Report } from '../../platform/db/schema.gen.ts';
import type { Period } from '../calendar/index.ts';
import { signersOn } from '../identity/index.ts';
import { notifyPeople, peopleOf } from '../inbox/index.ts';
import { periodName } from './period-name.ts';
import { reportType, signerOf } from './signature.ts';

type Row = Selectable<Report>;

/** A report with a number and a day is issued; before that it is a draft. */
const isIssued = ({ number, issued_on }: Pick<Row, 'number' | 'issued_on'>) => number !== '' && issued_on !== null;

/**
 * Tells the signer and the focal points what became of a report: that it was issued, or that what it says was changed
 * afterwards, once a day. A draft is nobody's news.
 */
export async function tellReport(tx: Tx, actor: Actor, before: Row, day = today()): Promise<void> {
  const report = await tx.selectFrom('report').where('id', '=', before.id).selectAll().executeTakeFirstOrThrow();
  if (!isIssued(report)) return;
  const { id, unit_id: unitId, number, issued_on: on } = report;
  const isNew = !isIssued(before);
  const period = report.period as Period; // the column's check allows no other
  const news = {
    ...{ subjectId: id, unitId, href: `/reports/${id}`, occasion: isNew ? `${number} ${on}` : day },
    title: `Báo cáo cải cách hành chính ${periodName(period, report.year)}`,
    params: { number, on: on ?? '' },
  };
  const people = await concernedBy(tx, report, day);
  await notifyPeople(
    tx,
    actor,
    isNew ? 'issued' : 'corrected',
    people.map((personId) => ({ ...news, personId })),
  );
}

/** Whose name stands under the report, where that is one who may sign, and the focal points of its government. */
async function concernedBy(tx: Tx, report: Row, day: string): Promise<string[]> {
  const signers = await signersOn(tx, report.unit_id, report.issued_on ?? day, reportType);
  const { signing_authority: signingAuthority, signing_lines: signingLines, signer: name } = report;
  const signer = signerOf(signers, { signingAuthority, signingLines, signer: name });
  const directors = (await peopleOf(tx, [report.unit_id], 'directors', day)).get(report.unit_id) ?? [];
  return [...new Set([...(signer ? [signer.personId] : []), ...directors])];
}
