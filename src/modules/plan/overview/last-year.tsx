import { formatDate } from '../../../platform/i18n.ts';
import { percent } from '../../../platform/ratio.ts';
import { Card } from '../../../ui/card.tsx';
import { Explain } from '../../../ui/explain.tsx';
import { Facts } from '../../../ui/facts.tsx';
import type { View } from '../../../ui/view.ts';
import { filterHref } from '../task/list/filter.ts';
import type { DoneBy, LastYear } from './last-year.queries.ts';

/** "So với năm trước": how much was done by the same day last year, or why that cannot be said. */
export function LastYearCard({ view, compared }: { view: View; compared: LastYear }) {
  const { t, year, language } = view;
  const { now, before, predecessors, obstacle } = compared;
  const names = predecessors.map(({ name }) => name).join(', ');
  const share = ({ done, total }: DoneBy) => `${percent(done, total, 2, language) ?? '—'}% (${done}/${total})`;
  const label = ({ day }: DoneBy) => t('lastYear.by', { day: formatDate(day) });
  return (
    <Card title={t('lastYear.title')}>
      {obstacle ? (
        <p>{t(`lastYear.obstacle.${obstacle}`, { names })}</p>
      ) : (
        <>
          <Facts
            facts={[
              { label: label(now), value: <strong>{share(now)}</strong> },
              { label: label(before), value: share(before) },
            ]}
          />
          <p>
            {t(predecessors.length > 1 ? 'lastYear.made' : 'lastYear.same')}{' '}
            {predecessors.map(({ id, name }, index) => (
              <span key={id}>
                {index > 0 ? ', ' : ''}
                <a href={filterHref('/', { government: id, year: String(year - 1) })}>{name}</a>
              </span>
            ))}
          </p>
        </>
      )}
      <Explain t={t} rule={t('lastYear.explain')} inputs={[]} />
    </Card>
  );
}
