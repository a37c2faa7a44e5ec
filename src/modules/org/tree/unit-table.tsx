import { DataTable } from '../../../ui/data-table.tsx';
import { Pager } from '../../../ui/pager.tsx';
import type { View } from '../../../ui/view.ts';
import type { UnitLines } from './tree.queries.ts';

interface UnitTableProps {
  view: View;
  caption: string;
  units: UnitLines;
  /** What links to units and to the next page keep: the day, the words searched for. */
  keep: { day?: string; q?: string };
  /** Where the next page is. */
  path: string;
}

/** Units of one level, or those found; each opens its own page, where the next level stands. */
export function UnitTable({ view: { t }, caption, units, keep, path }: UnitTableProps) {
  const { lines, total, next } = units;
  const day = keep.day ? `?day=${keep.day}` : '';
  const more = next ? `${path}?${new URLSearchParams({ ...keep, after: next })}` : undefined;
  const columns = [
    { label: t('org.unit.name') },
    { label: t('org.unit.kind') },
    { label: t('org.unit.code') },
    { label: t('org.unit.below'), numeric: true },
  ];
  return (
    <>
      <DataTable caption={caption} columns={columns} stacked>
        {lines.map(({ id, name, shortName, kind, code, eIdentifier, below, under }) => (
          <tr key={id}>
            <td data-label={t('org.unit.name')}>
              <a href={`/units/${id}${day}`} title={shortName}>
                {name}
              </a>
              {under ? <span className="unit-under">{under}</span> : null}
            </td>
            <td data-label={t('org.unit.kind')}>{t(`org.kind.${kind}`)}</td>
            <td data-label={t('org.unit.code')}>{[code, eIdentifier].filter(Boolean).join(' · ')}</td>
            <td data-label={t('org.unit.below')} className="number">
              {below > 0 ? below : ''}
            </td>
          </tr>
        ))}
      </DataTable>
      {lines.length < total ? <Pager t={t} shown={lines.length} total={total} next={more} /> : null}
    </>
  );
}
