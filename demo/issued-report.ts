import { quarterOf } from '../src/modules/calendar/index.ts';
import { signersOn } from '../src/modules/identity/index.ts';
import { editReportHead } from '../src/modules/report/edit-report.ts';
import { openReport } from '../src/modules/report/open-report.ts';
import { findReport } from '../src/modules/report/report.queries.ts';
import { reportType } from '../src/modules/report/signature.ts';
import type { Actor } from '../src/platform/actor.ts';
import { addDays } from '../src/platform/clock.ts';
import type { Db } from '../src/platform/db/db.ts';

/** Issues the report of the last quarter that has ended, two days after its data are closed; its signer is told. */
export async function issueLastQuarter(db: Db, actor: Actor, unitId: string, today: string): Promise<void> {
  const { period, year, window } = quarterOf(addDays(quarterOf(today).window.from, -1));
  const issuedOn = addDays(window.to, 2);
  if (issuedOn > today) return;
  const id = await openReport(db, actor, unitId, period, year);
  const report = await findReport(db, actor, id);
  const head = (await signersOn(db, unitId, issuedOn, reportType)).find(({ isHead }) => isHead);
  await editReportHead(db, actor, id, { ...report, number: '212', issuedOn, signerId: head?.id ?? '' });
}
