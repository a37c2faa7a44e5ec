import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { FilterSelect, Filters } from '../../ui/filters.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Pager } from '../../ui/pager.tsx';
import { RowSelect } from '../../ui/row-select.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import type { View } from '../../ui/view.ts';
import type { Typed } from '../../web/typed.ts';
import type { WorkingDay } from '../calendar/index.ts';
import { type InboxFilter, inboxHref, inboxViews } from './filter.ts';
import type { InboxPage as Lines } from './inbox.queries.ts';
import { InboxActs } from './inbox-acts.tsx';
import { noticeKinds } from './notice.ts';
import { NoticeTable } from './notice-table.tsx';

interface InboxPageProps {
  view: View;
  filter: InboxFilter;
  page: Lines;
  nextWorkingDay: WorkingDay;
  typed: Typed;
}

/** What the person was told, grouped by day, the newest first. */
export function InboxPage({ view, filter, page: { lines, total, next }, nextWorkingDay, typed }: InboxPageProps) {
  const { t } = view;
  const tabs = inboxViews.map((each) => ({
    href: inboxHref({ ...filter, view: each }),
    label: t(`inbox.view.${each}`),
    current: each === filter.view,
  }));
  const kinds = noticeKinds.map((kind) => ({ value: kind, label: t(`inbox.kind.${kind}`) }));
  return (
    <Page view={view} title={t('inbox.title')}>
      <PageHeader title={t('inbox.title')}>{sentence(view, filter, total)}</PageHeader>
      <ErrorSummary t={t} errors={typed.errors} />
      <Tabs label={t('inbox.views')} links={tabs} />
      <Filters
        t={t}
        action="/inbox"
        keep={{ view: filter.view === 'new' ? undefined : filter.view }}
        clear={filter.kind ? inboxHref({ ...filter, kind: undefined }) : undefined}
      >
        <FilterSelect
          name="kind"
          label={t('inbox.kind')}
          value={filter.kind}
          all={t('inbox.kind.all')}
          options={kinds}
        />
      </Filters>
      {lines.length === 0 ? (
        <EmptyState action={<ButtonLink href="/my-tasks">{t('inbox.empty.action')}</ButtonLink>}>
          {t(`inbox.empty.${filter.view}`)}
        </EmptyState>
      ) : (
        <RowSelect
          t={t}
          actions={<InboxActs {...{ view, filter, total, shown: lines.length, nextWorkingDay, typed }} />}
        >
          <NoticeTable view={view} lines={lines} marked={filter.view !== 'new'} />
        </RowSelect>
      )}
      {lines.length > 0 ? (
        <Pager t={t} shown={lines.length} total={total} next={next && inboxHref(filter, next)} />
      ) : null}
    </Page>
  );
}

function sentence({ t }: View, { view }: InboxFilter, total: number): string {
  if (view === 'new') return total > 0 ? t('inbox.sentence', { count: total }) : t('inbox.sentence.none');
  return t(`inbox.sentence.${view}`, { count: total });
}
