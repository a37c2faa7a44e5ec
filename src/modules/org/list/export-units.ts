import { sql } from 'kysely';
import { writeSheet } from '../../../office/xlsx/write.ts';
import { addDays } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import type { Translate } from '../../../platform/i18n.ts';
import { foldWords } from '../match.ts';
import type { UnitKind } from '../units.ts';
import { columns } from './unit-import.ts';

interface ExportRow {
  id: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  parentId: string;
  code: string | null;
  eIdentifier: string | null;
  aliases: string[];
  from: string | null;
  until: string | null;
}

const widths = {
  name: 48,
  shortName: 20,
  kind: 20,
  parent: 36,
  code: 10,
  eIdentifier: 18,
  aliases: 40,
  from: 14,
  until: 14,
};

/** The tree below a government on a day as an .xlsx file that the import reads, parents before their units. */
export async function exportUnits(db: Db, t: Translate, rootId: string, day: string): Promise<Uint8Array> {
  const rows = await rowsBelow(db, rootId, day);
  const nameParent = parentNames(rows);
  return writeSheet(
    t('org.units'),
    columns.map((column) => ({ heading: t(`org.column.${column}`), width: widths[column] })),
    rows.map((row) => [
      row.name,
      row.shortName,
      t(`org.kindInFile.${row.kind}`),
      row.parentId === rootId ? null : nameParent(row.parentId),
      row.code,
      row.eIdentifier,
      row.aliases.join('; '),
      row.from && new Date(row.from),
      row.until && new Date(addDays(row.until, -1)),
    ]),
  );
}

/** Names a parent so that it is found again: by its name, else its code, else its name with that of its own parent. */
function parentNames(rows: ExportRow[]): (id: string) => string {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const counts = new Map<string, number>();
  for (const { name } of rows) counts.set(foldWords(name), (counts.get(foldWords(name)) ?? 0) + 1);
  return (id) => {
    const row = byId.get(id);
    if (!row) return '';
    if (counts.get(foldWords(row.name)) === 1) return row.name;
    return row.code ?? `${row.name}, ${byId.get(row.parentId)?.name ?? ''}`;
  };
}

async function rowsBelow(db: Db, rootId: string, day: string): Promise<ExportRow[]> {
  const found = await sql<ExportRow>`
    with recursive down as (
      select v.*, 1 as depth, array[]::text[] as path from unit_version v
      where v.parent_id = ${rootId} and v.valid @> ${day}::date
      union all
      select v.*, down.depth + 1, down.path || down.name
      from down join unit_version v on v.parent_id = down.unit_id and v.valid @> ${day}::date
    )
    select d.unit_id as id, d.name, d.short_name as "shortName", d.kind, d.parent_id as "parentId", d.code,
           d.e_identifier as "eIdentifier", lower(d.valid) as from, upper(d.valid) as until,
           array(select a.alias from unit_alias a where a.unit_id = d.unit_id and a.owner_id = ${rootId}
                 order by a.alias collate vi_app) as aliases
    from down d order by d.depth, d.path collate vi_app, d.name collate vi_app, d.unit_id`.execute(db);
  return found.rows;
}
