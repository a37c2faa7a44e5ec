import { writeSheet } from '../../office/xlsx/write.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit.ts';
import type { Db } from '../../platform/db/db.ts';
import { Refused } from '../../platform/errors.ts';
import type { Language, Translate } from '../../platform/i18n.ts';
import type { AuditFilter } from './audit.filter.ts';
import { type AuditRow, allAudit, countAudit, type Reach } from './audit.queries.ts';
import { changeInLine, changesOf, type Tongue } from './changes.ts';
import { namesIn } from './names.queries.ts';
import { actInWords, kindInWords, roleInWords, subjectName, whoInWords } from './row-words.ts';

/** The most rows of a file, which is made in memory. */
export const mostRows = 10_000;

/** An .xlsx file of exactly the rows that the filters show. That it was taken is written down too. Throws `Refused` for too many rows. */
export async function exportAudit(
  db: Db,
  actor: Actor,
  reach: Reach,
  filter: AuditFilter,
  { t, language }: { t: Translate; language: Language },
): Promise<Uint8Array> {
  const count = await countAudit(db, reach, filter, mostRows);
  if (count > mostRows) throw new Refused({ key: 'audit.export.tooMany', params: { most: mostRows } });
  const lines: string[][] = [];
  for await (const rows of allAudit(db, reach, filter)) {
    const names = await namesIn(db, rows);
    for (const row of rows) lines.push(lineOf({ t, language, names }, row));
  }
  const subject = { kind: 'unit', id: actor.governmentId ?? '' };
  await db
    .transaction()
    .execute((tx) => audit(tx, actor, { act: 'audit.export', subject, after: { rows: lines.length, filter } }));
  const widths = {
    number: 8,
    at: 20,
    who: 24,
    role: 16,
    unit: 32,
    address: 18,
    source: 18,
    act: 30,
    kind: 16,
    subject: 44,
  };
  const columns = Object.entries({ ...widths, changes: 80 }).map(([name, width]) => ({
    heading: t(`audit.column.${name as keyof typeof widths}`),
    width,
  }));
  return writeSheet(t('audit.place'), columns, lines);
}

function lineOf(tongue: Tongue, row: AuditRow): string[] {
  const { t, names } = tongue;
  return [
    String(row.number),
    row.at,
    whoInWords(t, row),
    roleInWords(t, row),
    row.unit ?? '',
    row.address ?? '',
    t(`audit.source.${row.source}`),
    actInWords(t, row.act),
    kindInWords(t, row.kind),
    subjectName(names, row),
    changesOf(tongue, row.before, row.after).map(changeInLine).join('\n').slice(0, 32_000),
  ];
}
