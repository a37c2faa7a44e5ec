import { formatNumber } from '../../../../platform/i18n.ts';
import { FilterSearch, FilterSelect, Filters } from '../../../../ui/filters.tsx';
import { StateCounts } from '../../../../ui/state-counts.tsx';
import type { View } from '../../../../ui/view.ts';
import { fields } from '../../extract/extraction.ts';
import { tones } from '../state-words.ts';
import type { StateCounts as Counts } from './counts.queries.ts';
import { filterHref, type ListState, type TaskFilter } from './filter.ts';
import type { ListUnit } from './units.queries.ts';

interface ListFiltersProps {
  view: View;
  path: string;
  filter: TaskFilter;
  units: ListUnit[];
}

/** The filters of the list and of the matrix, all kept in the address. */
export function ListFilters({ view, path, filter, units }: ListFiltersProps) {
  const { t, year } = view;
  const any = t('task.filter.any');
  const { q, field, unit, due, origin, state, plan, government, sort } = filter;
  const isFiltered = q || field || unit || due || origin || state || plan;
  return (
    <Filters
      t={t}
      action={path}
      keep={{ state, plan, government, sort, year: filter.year }}
      clear={isFiltered ? filterHref(path, { government, sort, year: filter.year }) : undefined}
    >
      <FilterSearch label={t('task.filter.search')} value={q} />
      <FilterSelect
        name="field"
        label={t('task.filter.field')}
        value={field}
        all={any}
        options={fields.map((value) => ({ value, label: t(`task.field.${value}`) }))}
      />
      <FilterSelect
        name="unit"
        label={t('task.filter.unit')}
        value={unit}
        all={any}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FilterSelect name="due" label={t('task.filter.due')} value={due} all={any} options={months(view, year)} />
      <FilterSelect
        name="origin"
        label={t('task.filter.origin')}
        value={origin}
        all={any}
        options={(['plan', 'assigned'] as const).map((value) => ({ value, label: t(`task.origin.${value}`) }))}
      />
    </Filters>
  );
}

function months({ t }: View, year: number) {
  return Array.from({ length: 12 }, (_, index) => ({
    value: `${year}-${String(index + 1).padStart(2, '0')}`,
    label: t('task.filter.month', { month: index + 1 }),
  }));
}

/** In the order of the drawing: what is finished, what presses, what runs, what waits. */
const chips: ListState[] = [
  'finished',
  'done-late',
  'awaiting-confirmation',
  'due-soon',
  'overdue',
  'in-progress',
  'not-due',
  'awaiting-event',
  'reported',
  'not-reported',
  'cancelled',
];

interface StateChipsProps {
  view: View;
  path: string;
  filter: TaskFilter;
  counts: Counts;
}

/** The counts per state above a list; states that nothing is in are left out. */
export function StateChips({ view, path, filter, counts }: StateChipsProps) {
  const { t, language } = view;
  const chip = (state: ListState | undefined, count: number) => ({
    label: t(`task.state.${state ?? 'all'}`),
    count: formatNumber(count, language),
    href: filterHref(path, { ...filter, state }),
    tone: state && tones[state],
    current: filter.state === state,
  });
  const shown = chips.filter((state) => (counts[state] ?? 0) > 0 || filter.state === state);
  return (
    <StateCounts
      t={t}
      counts={[chip(undefined, counts.all), ...shown.map((state) => chip(state, counts[state] ?? 0))]}
    />
  );
}
