import { formatDate } from '../../../platform/i18n.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx';
import { Page } from '../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../ui/page-header.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import type { View } from '../../../ui/view.ts';
import { FactsFields, type TypedFacts } from './facts-fields.tsx';
import type { ReorganisationLine } from './reorganisation.queries.ts';
import { ReorganisationBadge } from './state-badge.tsx';

interface ListPageProps {
  view: View;
  lines: ReorganisationLine[];
  mayPrepare: boolean;
}

/** All reorganisations of the tree: what is prepared, what is scheduled, what has been. */
export function ReorganisationListPage({ view, lines, mayPrepare }: ListPageProps) {
  const { t } = view;
  const action = mayPrepare ? (
    <ButtonLink href="/units/reorganisations/new" kind="primary">
      {t('reorganisation.new')}
    </ButtonLink>
  ) : undefined;
  const columns = [
    { label: t('reorganisation.title') },
    { label: t('reorganisation.effectiveOn') },
    { label: t('reorganisation.basis') },
    { label: t('reorganisation.state') },
  ];
  return (
    <Page view={view} title={t('reorganisation.list')}>
      <PageHeader
        title={t('reorganisation.list')}
        trail={<Breadcrumb t={t} links={[{ href: '/units', label: t('org.units') }]} />}
        actions={lines.length > 0 ? action : undefined}
      >
        {t('reorganisation.list.sentence')}
      </PageHeader>
      {lines.length === 0 ? (
        <EmptyState action={action}>{t('reorganisation.list.empty')}</EmptyState>
      ) : (
        <DataTable caption={t('reorganisation.list')} columns={columns} stacked>
          {lines.map(({ id, title, owner, basisNumber, effectiveOn, state }) => (
            <tr key={id}>
              <td data-label={t('reorganisation.title')}>
                <a href={`/units/reorganisations/${id}`}>{title}</a>
                <span className="unit-under">{owner}</span>
              </td>
              <td data-label={t('reorganisation.effectiveOn')}>{effectiveOn ? formatDate(effectiveOn) : '—'}</td>
              <td data-label={t('reorganisation.basis')}>{basisNumber || '—'}</td>
              <td data-label={t('reorganisation.state')}>
                <ReorganisationBadge t={t} state={state} />
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </Page>
  );
}

interface NewPageProps {
  view: View;
  typed: TypedFacts;
  errors: FormError[];
}

/** Begins a reorganisation: its name, what it rests on, and its day. */
export function NewReorganisationPage({ view, typed, errors }: NewPageProps) {
  const { t } = view;
  return (
    <Page view={view} title={t('reorganisation.new')}>
      <PageHeader
        title={t('reorganisation.new')}
        trail={<Breadcrumb t={t} links={[{ href: '/units/reorganisations', label: t('reorganisation.list') }]} />}
      >
        {t('reorganisation.new.sentence')}
      </PageHeader>
      <ErrorSummary t={t} errors={errors} />
      <PostForm action="/units/reorganisations" className="form">
        <FactsFields t={t} typed={typed} errors={errors} />
        <Button kind="primary">{t('reorganisation.prepare')}</Button>
      </PostForm>
    </Page>
  );
}
