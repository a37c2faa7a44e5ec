import { lowerFirst } from '../../../platform/i18n.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Chart } from '../../../ui/chart/chart.tsx';
import type { Drawing } from '../../../ui/chart/chart-data.ts';
import { Columns } from '../../../ui/columns.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import type { View } from '../../../ui/view.ts';
import type { EarlierPlan } from '../task/earlier-plans.ts';
import { filterHref, type TaskFilter } from '../task/list/filter.ts';
import type { PlanProgress, Progress } from '../task/plan-progress.ts';
import { FigureRow } from './figure-row.tsx';
import type { LastYear } from './last-year.queries.ts';
import { LastYearCard } from './last-year.tsx';
import type { Shares, SharesBelow, UrgentTask } from './overview.queries.ts';
import { EarlierProgress, FieldProgress, ProgressBelow, UnitProgress } from './progress-tables.tsx';
import { Urgent } from './urgent.tsx';

export interface OverviewPageProps {
  view: View;
  /** The government, or the unit whose people look at their own work first. */
  name: string;
  /** The last day of a government that has ended, which is shown as it stood then. */
  day?: string;
  progress: PlanProgress;
  /** The whole government's plan, where `progress` is one unit's. */
  whole?: { name: string; plan: Progress };
  /** What all links keep: the unit, another government. */
  filter: TaskFilter;
  units: Shares[];
  below: SharesBelow[];
  /** The plans of governments that were merged into this one, counted apart. */
  earlier: EarlierPlan[];
  overdue: UrgentTask[];
  dueSoon: UrgentTask[];
  months: Drawing;
  /** Absent where one looks at a single unit, or at another year. */
  lastYear?: LastYear;
}

/** The leader's front page: how things stand in a sentence, then figures, then who and what, then what presses. */
export function OverviewPage(props: OverviewPageProps) {
  const { view, name, progress, filter, units, below, earlier, overdue, dueSoon, months } = props;
  const { t, today } = view;
  const [year = '', month = '', day = ''] = (props.day ?? today).split('-');
  const title = t('overview.title', { unit: name, day, month, year });
  const planned = progress.tasks.filter(({ origin }) => origin === 'plan');
  const list = (state: 'overdue' | 'due-soon') => filterHref('/tasks', { ...filter, state, sort: 'due' });
  if (progress.tasks.length === 0 && below.length === 0 && earlier.length === 0)
    return <NoPlanYet view={view} title={title} />;
  return (
    <Page view={view} title={t('overview.place')}>
      <PageHeader title={title}>{sentence(props)}</PageHeader>
      <FigureRow view={view} progress={progress} filter={filter} />
      <Columns
        side={
          <>
            <Urgent
              view={view}
              state="overdue"
              title={t('overview.urgent')}
              tasks={overdue}
              href={list('overdue')}
              none={t('overview.urgent.none')}
            />
            <Urgent
              view={view}
              state="due-soon"
              title={t('overview.soon')}
              tasks={dueSoon}
              href={list('due-soon')}
              none={t('overview.soon.none')}
            />
          </>
        }
      >
        <FieldProgress view={view} tasks={planned} filter={{ ...filter, origin: 'plan' }} />
        <Card title={t('overview.chart')}>
          <Chart t={t} drawing={months} finding={finding(props)} />
        </Card>
        {props.lastYear ? <LastYearCard view={view} compared={props.lastYear} /> : null}
        <UnitProgress view={view} units={units} filter={{ ...filter, unit: undefined }} />
        {earlier.length > 0 ? <EarlierProgress view={view} plans={earlier} /> : null}
        {below.length > 0 ? <ProgressBelow view={view} governments={below} /> : null}
      </Columns>
    </Page>
  );
}

function NoPlanYet({ view, title }: { view: View; title: string }) {
  const { t, year } = view;
  return (
    <Page view={view} title={t('overview.place')}>
      <PageHeader title={title} />
      <EmptyState action={<ButtonLink href="/plans">{t('task.openPlans')}</ButtonLink>}>
        {t('task.list.empty', { year: String(year) })}
      </EmptyState>
    </Page>
  );
}

function sentence({ view: { t, year }, progress: { plan, assigned }, whole, earlier }: OverviewPageProps): string {
  const words = (key: 'overview.sentence' | 'overview.sentence.unit', { done, total, overdue }: Progress) =>
    t(key, { year: String(year), done, total, overdue });
  const parts = [words(whole ? 'overview.sentence.unit' : 'overview.sentence', plan)];
  if (assigned.total > 0) parts.push(t('overview.sentence.assigned', { done: assigned.done, total: assigned.total }));
  if (whole)
    parts.push(
      t('overview.sentence.whole', { unit: lowerFirst(whole.name), done: whole.plan.done, total: whole.plan.total }),
    );
  if (earlier.length > 0) {
    const names = earlier.map((each) => t('overview.earlier.one', { unit: lowerFirst(each.name), ...each.plan }));
    parts.push(t('overview.sentence.earlier', { names: names.join(', ') }));
  }
  return parts.join(' ');
}

/** "Xã Mai Lĩnh" inside of a sentence. */

function finding({ view: { t, today }, progress: { tasks } }: OverviewPageProps): string {
  const due = tasks.filter(({ lastDueOn }) => lastDueOn !== null && lastDueOn <= today);
  return t('overview.chart.finding', { due: due.length, done: due.filter(({ doneOn }) => doneOn !== null).length });
}
