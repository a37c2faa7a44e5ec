import { formatDate } from '../../../platform/i18n.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FilterSearch, FilterSelect, Filters } from '../../../ui/filters.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import type { View } from '../../../ui/view.ts';
import { documentTypes, typeName } from './document-type.ts';
import { type RegisterFilter, registerHref } from './filter.ts';
import type { DocumentLine, RegisterOwner, RegisterPage as Rows } from './register.queries.ts';

interface RegisterPageProps {
  view: View;
  filter: RegisterFilter;
  page: Rows;
  choices: { issuers: string[]; years: number[]; owners: RegisterOwner[] };
  mayRegister: boolean;
}

/** The register of documents: what is looked for, and what was found. */
export function RegisterPage({ view, filter, page, choices, mayRegister }: RegisterPageProps) {
  const { t } = view;
  const { q, type, issuer, year, owner, for: wanted } = filter;
  const any = t('document.filter.any');
  const isFiltered = q || type || issuer || year || owner;
  return (
    <Page view={view} title={t('document.list')}>
      <PageHeader
        title={t('document.list')}
        actions={
          mayRegister ? (
            <ButtonLink href="/documents/new" kind="primary">
              {t('document.new')}
            </ButtonLink>
          ) : null
        }
      />
      {wanted ? (
        <Notice tone="plain" remedies={<a href={wanted}>{t('document.choose.back')}</a>}>
          {t('document.choose.sentence')}
        </Notice>
      ) : null}
      <Filters
        t={t}
        action="/documents"
        keep={{ for: wanted }}
        clear={isFiltered ? registerHref({ for: wanted }) : undefined}
      >
        <FilterSearch label={t('document.filter.search')} value={q} />
        <FilterSelect
          name="type"
          label={t('document.type')}
          value={type?.toString()}
          all={any}
          options={documentTypes.map(({ n, name }) => ({ value: String(n), label: name }))}
        />
        <FilterSelect
          name="issuer"
          label={t('document.issuer')}
          value={issuer}
          all={any}
          options={choices.issuers.map((name) => ({ value: name, label: name }))}
        />
        <FilterSelect
          name="year"
          label={t('document.filter.year')}
          value={year?.toString()}
          all={any}
          options={choices.years.map((each) => ({ value: String(each), label: String(each) }))}
        />
        {choices.owners.some(({ former }) => former) ? (
          <FilterSelect
            name="owner"
            label={t('document.owner')}
            value={owner}
            all={any}
            options={choices.owners.map(({ id, name, former }) => ({
              value: id,
              label: former ? t('ui.formerUnit', { unit: name }) : name,
            }))}
          />
        ) : null}
      </Filters>
      {page.rows.length === 0 ? (
        <EmptyState action={mayRegister ? <ButtonLink href="/documents/new">{t('document.new')}</ButtonLink> : null}>
          {t(isFiltered ? 'document.list.none' : 'document.list.empty')}
        </EmptyState>
      ) : (
        <>
          <DocumentTable view={view} rows={page.rows} wanted={wanted} />
          <Pager
            t={t}
            shown={page.rows.length}
            total={page.total}
            previous={page.previous && registerHref({ ...filter, after: undefined, before: page.previous })}
            next={page.next && registerHref({ ...filter, before: undefined, after: page.next })}
          />
        </>
      )}
    </Page>
  );
}

function DocumentTable({ view: { t }, rows, wanted }: { view: View; rows: DocumentLine[]; wanted?: string }) {
  const columns = [
    { label: t('document.number') },
    { label: t('document.date') },
    { label: t('document.type') },
    { label: t('document.abstract') },
    { label: t('document.issuer') },
    ...(wanted ? [{ label: t('document.choose'), hidden: true }] : []),
  ];
  return (
    <DataTable caption={t('document.list')} columns={columns} stacked>
      {rows.map((row) => (
        <tr key={row.id}>
          <td>
            <a href={`/documents/${row.id}`} className="nowrap">
              {row.number}
            </a>
          </td>
          <td data-label={t('document.date')} className="date">
            {formatDate(row.issuedOn)}
          </td>
          <td data-label={t('document.type')}>{typeName(row.type)}</td>
          <td data-label={t('document.abstract')}>
            {row.abstract || '—'} {row.ended ? <StateBadge tone="none">{t('document.ended')}</StateBadge> : null}
            {row.formerOwner ? <small>{t('ui.formerUnit', { unit: row.formerOwner })}</small> : null}
          </td>
          <td data-label={t('document.issuer')}>{row.issuer || '—'}</td>
          {wanted ? (
            <td>
              <a href={`${wanted}?document=${row.id}#update`} aria-label={`${t('document.choose')} ${row.number}`}>
                {t('document.choose')}
              </a>
            </td>
          ) : null}
        </tr>
      ))}
    </DataTable>
  );
}
