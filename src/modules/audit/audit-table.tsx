import { DataTable } from '../../ui/data-table.tsx';
import type { View } from '../../ui/view.ts';
import { type AuditFilter, auditHref } from './audit.filter.ts';
import type { AuditRow } from './audit.queries.ts';
import { ChangeList } from './change-list.tsx';
import { changesOf } from './changes.ts';
import { actInWords, kindInWords, subjectName, whoInWords } from './row-words.ts';

interface AuditTableProps {
  view: View;
  filter: AuditFilter;
  rows: AuditRow[];
  names: Map<string, string>;
}

/** The rows of the log; each opens to what it changed. */
export function AuditTable({ view, filter, rows, names }: AuditTableProps) {
  const { t } = view;
  const columns = (['at', 'who', 'act', 'subject'] as const).map((name) => ({ label: t(`audit.column.${name}`) }));
  return (
    <DataTable caption={t('audit.place')} columns={columns} stacked>
      {rows.map((row) => tableRow(view, filter, row, names))}
    </DataTable>
  );
}

/** How much of a row is shown in the list. */
const fieldsShown = 6;

function tableRow(view: View, filter: AuditFilter, row: AuditRow, names: Map<string, string>) {
  const { t, language } = view;
  const changes = changesOf({ t, language, names }, row.before, row.after);
  const name = subjectName(names, row);
  const whole = `/audit/${row.id}`;
  return (
    <tr key={row.id}>
      <td data-label={t('audit.column.at')}>
        <a href={whole}>{row.at}</a>
      </td>
      <td data-label={t('audit.column.who')}>
        {row.personId ? (
          <a href={auditHref({ ...filter, person: row.personId })}>{whoInWords(t, row)}</a>
        ) : (
          whoInWords(t, row)
        )}
        {row.unit ? <div className="cell-note">{row.unit}</div> : null}
      </td>
      <td data-label={t('audit.column.act')}>
        {actInWords(t, row.act)}
        {changes.length > 0 ? (
          <details>
            <summary>{t('audit.details')}</summary>
            <ChangeList changes={changes.slice(0, fieldsShown)} short />
            {changes.length > fieldsShown ? <a href={whole}>{t('audit.whole')}</a> : null}
          </details>
        ) : null}
      </td>
      <td data-label={t('audit.column.subject')}>
        {kindInWords(t, row.kind)}
        {name ? (
          <div>
            <a href={auditHref({ subject: row.subjectId })}>{shortened(name, 120)}</a>
          </div>
        ) : null}
      </td>
    </tr>
  );
}

/** A long text by its beginning. */
function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;
}
