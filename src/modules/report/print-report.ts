import { writeOfficialDocument } from '../../office/word/official.ts';
import type { Actor } from '../../platform/actor.ts';
import { today } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/db.ts';
import { lowerFirst } from '../../platform/i18n.ts';
import { reportWindow } from '../calendar/index.ts';
import { unitNear } from '../org/index.ts';
import { reportFacts } from './facts.queries.ts';
import { outlineOf } from './outline.ts';
import { findReport } from './report.queries.ts';
import { officialReport } from './report.word.ts';

/** The report as a .docx in the format of NĐ 30/2020/NĐ-CP, with the file name it is offered under. */
export async function printReport(db: Db, actor: Actor, id: string): Promise<{ name: string; bytes: Uint8Array }> {
  const report = await findReport(db, actor, id);
  const window = reportWindow(report.period, report.year);
  const asOf = today() < window.to ? today() : window.to;
  const unit = await unitNear(db, report.unitId, asOf);
  const parent = unit?.parentId ? await unitNear(db, unit.parentId, asOf) : undefined;
  const letterhead = { unit: lowerFirst(unit?.name ?? ''), parent: parent?.name.toLocaleUpperCase('vi') ?? '' };
  const facts = await reportFacts(db, report.unitId, report.year, window, asOf);
  const document = officialReport(report, facts, outlineOf(report.year), letterhead, asOf);
  const name = `Báo cáo CCHC ${report.year}-${report.period} ${unit?.shortName ?? ''}.docx`;
  return { name, bytes: await writeOfficialDocument(document) };
}
