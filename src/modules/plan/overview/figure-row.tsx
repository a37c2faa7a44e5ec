import { formatNumber } from '../../../platform/i18n.ts';
import { percent } from '../../../platform/ratio.ts';
import { Explain } from '../../../ui/explain.tsx';
import { Figure, Figures } from '../../../ui/figure.tsx';
import type { View } from '../../../ui/view.ts';
import { filterHref, type TaskFilter } from '../task/list/filter.ts';
import type { PlanProgress, Progress } from '../task/plan-progress.ts';

interface FigureRowProps {
  view: View;
  progress: PlanProgress;
  /** What all links keep. */
  filter: TaskFilter;
}

/** The figures of the front page, each opening its rows, and how the first came about. */
export function FigureRow({ view, progress: { plan, assigned }, filter }: FigureRowProps) {
  const { t, language } = view;
  const tasks = (more: TaskFilter) => filterHref('/tasks/matrix', { ...filter, ...more });
  const share = ({ done, total }: Progress) => {
    const written = percent(done, total, 2, language);
    return written === null ? '—' : `${written}%`;
  };
  const count = (value: number) => formatNumber(value, language);
  const all = plan.overdue + assigned.overdue;
  return (
    <section>
      <Figures>
        <Figure
          label={t('overview.figure.done')}
          value={share(plan)}
          of={`${count(plan.done)}/${count(plan.total)}`}
          href={tasks({ origin: 'plan', state: 'finished' })}
        />
        <Figure
          label={t('overview.figure.late')}
          value={count(all)}
          href={tasks({ state: 'overdue' })}
          late={all > 0}
        />
        <Figure
          label={t('overview.figure.soon')}
          value={count(plan.dueSoon + assigned.dueSoon)}
          href={tasks({ state: 'due-soon' })}
        />
        <Figure
          label={t('overview.figure.toConfirm')}
          value={count(plan.awaitingConfirmation + assigned.awaitingConfirmation)}
          href={tasks({ state: 'awaiting-confirmation' })}
        />
        <Figure
          label={t('overview.figure.assigned')}
          value={share(assigned)}
          of={`${count(assigned.done)}/${count(assigned.total)}`}
          href={tasks({ origin: 'assigned' })}
        />
      </Figures>
      <Explain
        t={t}
        rule={t('overview.explain.rule')}
        inputs={[
          {
            label: t('overview.explain.done'),
            value: count(plan.done),
            href: tasks({ origin: 'plan', state: 'finished' }),
          },
          { label: t('overview.explain.total'), value: count(plan.total), href: tasks({ origin: 'plan' }) },
        ]}
      />
    </section>
  );
}
