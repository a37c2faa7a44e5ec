import { formatDate } from '../../platform/i18n.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { View } from '../../ui/view.ts';
import type { AliasLine, GroupRow } from './org.queries.ts';
import type { UnitRow } from './units.ts';

interface UnitsPageProps {
  view: View;
  units: UnitRow[];
  groups: GroupRow[];
  aliases: AliasLine[];
  search: string;
  mayImport: boolean;
}

/** The tree of the government one acts for, its groups, and the names it was taught. */
export function UnitsPage({ view, units, groups, aliases, search, mayImport }: UnitsPageProps) {
  const { t } = view;
  const sentence = t('org.units.count', { count: units.length, date: formatDate(view.today) });
  const actions = mayImport ? <ButtonLink href="/units/import">{t('org.import')}</ButtonLink> : undefined;
  return (
    <Page view={view} title={t('org.units')}>
      <PageHeader title={t('org.units')} actions={actions}>
        {sentence}
      </PageHeader>
      <form method="get" action="/units" className="filters">
        <TextField name="q" label={t('org.units.search')} value={search} type="search" />
        <Button>{t('ui.filter')}</Button>
      </form>
      {units.length === 0 ? <p>{t('org.units.empty')}</p> : <UnitTable view={view} units={units} />}
      <GroupList view={view} groups={groups} />
      <AliasTable view={view} aliases={aliases} />
    </Page>
  );
}

function UnitTable({ view: { t }, units }: { view: View; units: UnitRow[] }) {
  const columns = [
    { label: t('org.unit.name') },
    { label: t('org.unit.shortName') },
    { label: t('org.unit.kind') },
    { label: t('org.unit.code') },
  ];
  return (
    <DataTable caption={t('org.units')} columns={columns}>
      {units.map((unit) => (
        <tr key={unit.id}>
          <td className={`depth-${Math.min(unit.depth, 4)}`}>{unit.name}</td>
          <td>{unit.shortName}</td>
          <td>{t(`org.kind.${unit.kind}`)}</td>
          <td>{unit.code}</td>
        </tr>
      ))}
    </DataTable>
  );
}

function GroupList({ view: { t }, groups }: { view: View; groups: GroupRow[] }) {
  if (groups.length === 0) return null;
  return (
    <section>
      <h2>{t('org.groups')}</h2>
      {groups.map((group) => (
        <details key={group.id}>
          <summary>
            {group.name}: {t('org.groups.members', { count: group.members.length })}
            {group.byRule ? ` (${t('org.groups.rule')})` : ''}
          </summary>
          <p>{group.members.join(', ')}</p>
        </details>
      ))}
    </section>
  );
}

function AliasTable({ view: { t }, aliases }: { view: View; aliases: AliasLine[] }) {
  if (aliases.length === 0) return null;
  const columns = [{ label: t('org.aliases') }, { label: t('org.unit.name') }];
  return (
    <section>
      <h2>{t('org.aliases')}</h2>
      <p>{t('org.aliases.hint')}</p>
      <DataTable caption={t('org.aliases')} columns={columns}>
        {aliases.map((line) => (
          <tr key={line.alias}>
            <td>{line.alias}</td>
            <td>{line.means}</td>
          </tr>
        ))}
      </DataTable>
    </section>
  );
}
