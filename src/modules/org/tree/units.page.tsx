import { formatDate } from '../../../platform/i18n.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import type { View } from '../../../ui/view.ts';
import type { AliasLine, GroupRow } from '../group/group.queries.ts';
import { AliasTable, GroupList } from '../group/group-list.tsx';
import type { AskedDay } from './day.ts';
import { DayForm } from './day-form.tsx';
import type { UnitLines } from './tree.queries.ts';
import { UnitTable } from './unit-table.tsx';

interface UnitsPageProps {
  view: View;
  government: { id: string; name: string };
  asked: AskedDay;
  units: UnitLines;
  groups: GroupRow[];
  aliases: AliasLine[];
  search: string;
  mayKeep: boolean;
}

/** The units directly below one's government on a day, or those found in the whole tree; its groups, and the names it was taught. */
export function UnitsPage({ view, government, asked, units, groups, aliases, search, mayKeep }: UnitsPageProps) {
  const { t } = view;
  const params = { count: units.total, date: formatDate(asked.day), unit: government.name };
  const keep = { ...(asked.keep ? { day: asked.keep } : {}), ...(search ? { q: search } : {}) };
  return (
    <Page view={view} title={t('org.units')}>
      <PageHeader
        title={<a href={`/units/${government.id}${asked.keep ? `?day=${asked.keep}` : ''}`}>{government.name}</a>}
        actions={<Actions view={view} mayKeep={mayKeep} asked={asked} />}
      >
        {t(search ? 'org.units.found' : 'org.units.count', params)}
      </PageHeader>
      <DayForm t={t} action="/units" day={asked.day} wrong={asked.wrong} search={search} />
      {units.lines.length === 0 ? (
        <EmptyState>{t(search ? 'org.units.empty' : 'org.units.none')}</EmptyState>
      ) : (
        <UnitTable view={view} caption={t('org.units')} units={units} keep={keep} path="/units" />
      )}
      <GroupList view={view} groups={groups} governmentId={mayKeep ? government.id : undefined} />
      <AliasTable view={view} aliases={aliases} />
    </Page>
  );
}

function Actions({ view: { t }, mayKeep, asked }: Pick<UnitsPageProps, 'view' | 'mayKeep' | 'asked'>) {
  return (
    <>
      <ButtonLink href="/units/reorganisations">{t('reorganisation.list')}</ButtonLink>
      <ButtonLink href={`/units.xlsx${asked.keep ? `?day=${asked.keep}` : ''}`} download>
        {t('org.export')}
      </ButtonLink>
      {mayKeep ? <ButtonLink href="/units/import">{t('org.import')}</ButtonLink> : null}
    </>
  );
}
