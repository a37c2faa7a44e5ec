import { formatDate } from '../../../platform/i18n.ts';
import { Card } from '../../../ui/card.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Page } from '../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../ui/page-header.tsx';
import type { View } from '../../../ui/view.ts';
import type { AskedDay } from './day.ts';
import { DayForm } from './day-form.tsx';
import { RelationList } from './relation-list.tsx';
import type { UnitLines } from './tree.queries.ts';
import type { NamedUnit, UnitRelation, UnitVersion } from './unit.queries.ts';
import { UnitTable } from './unit-table.tsx';
import { VersionList } from './version-list.tsx';

interface UnitPageProps {
  view: View;
  id: string;
  asked: AskedDay;
  /** The version that is shown: that of the day, or the nearest one. */
  version: UnitVersion;
  versions: UnitVersion[];
  relations: UnitRelation[];
  above: NamedUnit[];
  below: UnitLines;
}

/** One unit: what is said of it on a day, what it was before and became, and what stands below it. */
export function UnitPage({ view, id, asked, version, versions, relations, above, below }: UnitPageProps) {
  const { t } = view;
  const day = asked.keep ? `?day=${asked.keep}` : '';
  const links = [{ href: `/units${day}`, label: t('org.units') }].concat(
    above.map((unit) => ({ href: `/units/${unit.id}${day}`, label: unit.name })),
  );
  return (
    <Page view={view} title={version.name}>
      <PageHeader title={version.name} trail={<Breadcrumb t={t} links={links} />}>
        {standing(view, version, asked.day)}
      </PageHeader>
      <Columns
        side={
          <>
            <Card title={t('org.unit.relations')}>
              <RelationList t={t} relations={relations} />
            </Card>
            <Card title={t('org.unit.versions')}>
              <VersionList t={t} versions={versions} />
            </Card>
          </>
        }
      >
        <Card title={t('org.unit.facts')}>
          <Facts facts={factsOf(view, version, day)} />
        </Card>
        <DayForm t={t} action={`/units/${id}`} day={asked.day} wrong={asked.wrong} />
        {below.lines.length > 0 ? (
          <section>
            <h2>{t('org.unit.belowOn', { date: formatDate(asked.day) })}</h2>
            <UnitTable
              view={view}
              caption={t('org.units')}
              units={below}
              keep={asked.keep ? { day: asked.keep } : {}}
              path={`/units/${id}`}
            />
          </section>
        ) : null}
      </Columns>
    </Page>
  );
}

/** Whether it stands on the day, has ended, or is to come. */
function standing({ t }: View, { from, until }: UnitVersion, day: string): string {
  const date = formatDate(day);
  if (from !== null && day < from) return t('org.unit.notYet', { date, from: formatDate(from) });
  if (until !== null && day >= until) return t('org.unit.ended', { date, until: formatDate(until) });
  return t('org.unit.asOf', { date });
}

function factsOf({ t }: View, version: UnitVersion, day: string) {
  const { kind, shortName, code, eIdentifier, parentId, parentName, from, until } = version;
  const facts = [
    { label: t('org.unit.kind'), value: t(`org.kind.${kind}`) },
    { label: t('org.unit.shortName'), value: shortName },
    { label: t('org.unit.code'), value: code ?? '—' },
    { label: t('org.unit.eIdentifier'), value: eIdentifier ?? '—' },
    {
      label: t('org.unit.parent'),
      value: parentId ? <a href={`/units/${parentId}${day}`}>{parentName}</a> : t('org.unit.noParent'),
    },
    { label: t('org.unit.from'), value: from ? formatDate(from) : t('org.unit.always') },
  ];
  return until ? [...facts, { label: t('org.unit.until'), value: formatDate(until) }] : facts;
}
