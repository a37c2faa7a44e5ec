import { formatDate, formatNumber } from '../../../platform/i18n.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FilterSearch, FilterSelect, Filters } from '../../../ui/filters.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Pager } from '../../../ui/pager.tsx';
import type { View } from '../../../ui/view.ts';
import { inMegabytes, type Space } from '../file/quota.ts';
import type { EvidenceFilter, EvidenceLine, EvidenceUnit } from './evidence-list.queries.ts';

interface EvidenceListPageProps {
  view: View;
  filter: EvidenceFilter;
  page: { rows: EvidenceLine[]; total: number; next?: string };
  units: EvidenceUnit[];
  /** The space of the unit that one sits in. */
  space: Space;
  mayAdd: boolean;
}

/** What the units of a government have to show, and what each piece serves. */
export function EvidenceListPage({ view, filter, page, units, space, mayAdd }: EvidenceListPageProps) {
  const { t } = view;
  const { q, unit } = filter;
  const add = mayAdd ? <ButtonLink href="/evidence/new">{t('evidence.new')}</ButtonLink> : null;
  return (
    <Page view={view} title={t('evidence.list')}>
      <PageHeader
        title={t('evidence.list')}
        actions={
          <>
            {add}
            <ButtonLink href="/evidence/storage">{t('evidence.storage')}</ButtonLink>
          </>
        }
      >
        {t('evidence.space', { used: inMegabytes(space.used), quota: inMegabytes(space.quota) })}
      </PageHeader>
      <Filters t={t} action="/evidence" clear={q || unit ? '/evidence' : undefined}>
        <FilterSearch label={t('evidence.filter.search')} value={q} />
        <FilterSelect
          name="unit"
          label={t('evidence.unit')}
          value={unit}
          all={t('document.filter.any')}
          options={units.map(({ id, name, former }) => ({
            value: id,
            label: former ? t('ui.formerUnit', { unit: name }) : name,
          }))}
        />
      </Filters>
      {page.rows.length === 0 ? (
        <EmptyState action={add}>{t(q || unit ? 'evidence.list.none' : 'evidence.list.empty')}</EmptyState>
      ) : (
        <>
          <EvidenceTable view={view} rows={page.rows} />
          <Pager
            t={t}
            shown={page.rows.length}
            total={page.total}
            next={page.next && `/evidence?${queryOf({ ...filter, after: page.next })}`}
          />
        </>
      )}
    </Page>
  );
}

function queryOf(filter: EvidenceFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  return query;
}

function EvidenceTable({ view: { t, language }, rows }: { view: View; rows: EvidenceLine[] }) {
  const columns = [
    { label: t('evidence.name') },
    { label: t('evidence.effectiveOn') },
    { label: t('evidence.unit') },
    { label: t('evidence.serves') },
    { label: t('evidence.size'), numeric: true },
  ];
  return (
    <DataTable caption={t('evidence.list')} columns={columns} stacked>
      {rows.map((row) => (
        <tr key={row.id}>
          <td>
            <a href={`/evidence/${row.id}`}>{row.number ?? row.fileName}</a>
            {row.abstract ? <small>{row.abstract}</small> : null}
          </td>
          <td data-label={t('evidence.effectiveOn')} className="date">
            {formatDate(row.effectiveOn)}
          </td>
          <td data-label={t('evidence.unit')}>
            {row.former ? t('ui.formerUnit', { unit: row.unitName }) : row.unitName}
          </td>
          <td data-label={t('evidence.serves')}>
            {row.subjects.length === 0 ? t('evidence.serves.none') : null}
            {row.subjects.map(({ id, title, href }) => (
              <a key={id} href={href} className="list-item">
                {title}
              </a>
            ))}
          </td>
          <td data-label={t('evidence.size')} className="number">
            {row.fileSize === null ? '—' : `${formatNumber(Math.max(0.1, row.fileSize / 1024 / 1024), language, 1)} MB`}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
