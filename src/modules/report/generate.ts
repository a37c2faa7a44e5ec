import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit.ts';
import { today } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import { fill } from '../../platform/i18n.ts';
import { nextPeriod, type Period, reportWindow } from '../calendar/index.ts';
import { reportFacts } from './facts.queries.ts';
import { outlineOf } from './outline.ts';
import { periodName } from './period-name.ts';
import { reportToWrite } from './report-to-write.ts';
import { tellReport } from './tell-report.ts';
import { writeSection } from './write.ts';

/** Writes the report's sections anew from today's facts; what people edited stays as they left it. */
export async function regenerateReport(db: Db, actor: Actor, id: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const report = await reportToWrite(tx, actor, id);
    const before = await printedText(tx, id);
    await generateSections(tx, id);
    await audit(tx, actor, { act: 'report.regenerate', subject: { kind: 'report', id } });
    if ((await printedText(tx, id)) !== before) await tellReport(tx, actor, report);
  });
}

/** All that the sections say, as it would be printed. */
async function printedText(tx: Tx, id: string): Promise<string> {
  const sections = await tx
    .selectFrom('report_section')
    .where('report_id', '=', id)
    .orderBy('ordinal')
    .select(['edited', 'generated'])
    .execute();
  return sections.map(({ edited, generated }) => edited ?? generated).join('\n');
}

/** Writes every section from today's facts beside what people edited. */
export async function generateSections(tx: Tx, id: string): Promise<void> {
  const report = await tx.selectFrom('report').where('id', '=', id).selectAll().executeTakeFirstOrThrow();
  const period = report.period as Period; // the column's check allows no other
  const window = reportWindow(period, report.year);
  const outline = outlineOf(report.year);
  const next = nextPeriod(period, report.year);
  const asOf = today() < window.to ? today() : window.to;
  const facts = await reportFacts(tx, report.unit_id, report.year, window, asOf);
  const names = { year: String(report.year), nextPeriod: periodName(next.period, next.year).toUpperCase() };
  const writing = {
    ...{ outline, facts, window, asOf },
    ...{ year: report.year, next: reportWindow(next.period, next.year), decimals: report.decimals },
  };
  for (const [ordinal, section] of outline.sections.entries()) {
    const generated = writeSection(section, writing);
    await tx
      .insertInto('report_section')
      .values({
        ...{ report_id: id, key: section.key, ordinal, level: section.level, generated },
        heading: fill(section.heading, names, 'vi'),
      })
      .onConflict((conflict) => conflict.columns(['report_id', 'key']).doUpdateSet({ generated }))
      .execute();
  }
  await tx.updateTable('report').set({ generated_at: sql`now()` }).where('id', '=', id).execute();
}
