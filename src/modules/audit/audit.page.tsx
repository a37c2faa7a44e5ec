import type { Key } from '../../platform/i18n.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Pager } from '../../ui/pager.tsx';
import type { View } from '../../ui/view.ts';
import { type AuditFilter, auditHref } from './audit.filter.ts';
import type { AuditPage } from './audit.queries.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';

export interface AuditPageProps {
  view: View;
  filter: AuditFilter;
  page: AuditPage;
  /** How many there are; null for more than are counted. */
  total: number | null;
  /** The most rows that are counted and exported. */
  most: number;
  names: Map<string, string>;
  units: { id: string; name: string }[];
  problems?: FormError[];
}

/** The log: filters, rows, pages, and its export. */
export function LogPage(props: AuditPageProps) {
  const { view, filter, page, problems = [] } = props;
  const { t } = view;
  return (
    <Page view={view} title={t('audit.place')}>
      <PageHeader
        title={t('audit.place')}
        actions={
          page.rows.length > 0 ? (
            <ButtonLink href={auditHref(filter, '/audit.xlsx')}>{t('audit.export')}</ButtonLink>
          ) : null
        }
      >
        {t('audit.lead')}
      </PageHeader>
      <ErrorSummary t={t} errors={problems} />
      <About {...props} />
      <AuditFilters view={view} filter={filter} units={props.units} />
      {page.rows.length === 0 ? <EmptyState>{t('audit.none')}</EmptyState> : <Rows {...props} />}
    </Page>
  );
}

/** Whose log it is, where an address narrows it to one record or person. */
function About({ view: { t }, filter: { subject, person }, names }: AuditPageProps) {
  const about: [Key, string | undefined][] = [
    ['audit.filter.subject', subject],
    ['audit.filter.person', person],
  ];
  const named = about.flatMap(([key, id]) => (id ? [t(key, { name: names.get(id) ?? '—' })] : []));
  if (named.length === 0) return null;
  return (
    <p>
      <strong>{named.join(' · ')}</strong> <a href="/audit">{t('audit.filter.all')}</a>
    </p>
  );
}

function Rows({ view, filter, page, total, most, names }: AuditPageProps) {
  const { t } = view;
  const { rows, hasNewer, hasOlder } = page;
  return (
    <>
      <AuditTable view={view} filter={filter} rows={rows} names={names} />
      <Pager
        t={t}
        shown={rows.length}
        total={total ?? t('audit.more', { most })}
        previous={hasNewer ? auditHref({ ...filter, after: rows[0]?.id }) : undefined}
        next={hasOlder ? auditHref({ ...filter, before: rows.at(-1)?.id }) : undefined}
      />
    </>
  );
}
