import { formatDate, type Translate } from '../../../platform/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx';
import { Page } from '../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../ui/page-header.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import type { View } from '../../../ui/view.ts';
import type { GroupRecord } from './group.queries.ts';
import { GroupFields, type TypedGroup } from './group-fields.tsx';

interface GroupsPageProps {
  view: View;
  government: { id: string; name: string };
  groups: GroupRecord[];
  typed: TypedGroup;
  errors: FormError[];
}

/** A government's groups with their days, and the form of a new one. */
export function GroupsPage({ view, government, groups, typed, errors }: GroupsPageProps) {
  const { t } = view;
  const columns = ['name', 'meaning', 'days'] as const;
  return (
    <Page view={view} title={t('org.groups')}>
      <PageHeader
        title={t('org.groups')}
        trail={<Breadcrumb t={t} links={[{ href: '/units', label: t('org.units') }]} />}
      >
        {t('org.group.sentence', { unit: government.name })}
      </PageHeader>
      <ErrorSummary t={t} errors={errors} />
      {groups.length > 0 ? (
        <DataTable
          caption={t('org.groups')}
          columns={columns.map((column) => ({ label: t(`org.group.${column}`) }))}
          stacked
        >
          {groups.map((group) => (
            <tr key={group.id}>
              <td data-label={t('org.group.name')}>
                <a href={`/units/groups/${group.id}`}>{group.name}</a>
              </td>
              <td data-label={t('org.group.meaning')}>{meaning(t, group)}</td>
              <td data-label={t('org.group.days')}>{daysInWords(t, group)}</td>
            </tr>
          ))}
        </DataTable>
      ) : null}
      <Card title={t('org.group.add')}>
        <PostForm action={`/units/${government.id}/groups`} className="form">
          <GroupFields t={t} typed={typed} errors={errors} />
          <Button kind="primary">{t('org.group.add')}</Button>
        </PostForm>
      </Card>
    </Page>
  );
}

function meaning(t: Translate, { kinds, members }: GroupRecord): string {
  if (kinds) return kinds.map((kind) => t(`org.kind.${kind}`)).join(', ');
  return t('org.groups.members', { count: members.length });
}

/** From when until when something holds. */
export function daysInWords(t: Translate, { from, until }: { from: string | null; until: string | null }): string {
  if (from === null && until === null) return t('org.group.always');
  const params = { from: from ? formatDate(from) : '', until: until ? formatDate(until) : '' };
  if (from === null) return t('org.span.until', params);
  return t(until === null ? 'org.span.from' : 'org.span.between', params);
}
