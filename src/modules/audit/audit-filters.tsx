import { formatDate } from '../../platform/i18n.ts';
import { fieldId } from '../../ui/field.tsx';
import { FilterSearch, FilterSelect, Filters } from '../../ui/filters.tsx';
import type { View } from '../../ui/view.ts';
import { vi as acts } from './acts.vi.ts';
import { type AuditFilter, auditHref, auditSources } from './audit.filter.ts';
import { actInWords, kindInWords } from './row-words.ts';

interface AuditFiltersProps {
  view: View;
  filter: AuditFilter;
  units: { id: string; name: string }[];
}

/** The filters of the log, all kept in its address. */
export function AuditFilters({ view: { t }, filter, units }: AuditFiltersProps) {
  const any = t('audit.filter.any');
  const { q, who, act, unit, source, from, to, person, subject } = filter;
  const isFiltered = q || who || act || unit || source || from || to;
  const actOptions = Object.keys(acts)
    .filter((key) => key.startsWith('audit.act.'))
    .map((key) => key.slice('audit.act.'.length))
    .map((value) => ({ value, label: actInWords(t, value), group: kindInWords(t, value.split('.')[0] ?? '') }));
  return (
    <Filters
      t={t}
      action="/audit"
      keep={{ person, subject }}
      clear={isFiltered ? auditHref({ person, subject }) : undefined}
    >
      <FilterSearch label={t('audit.filter.q')} value={q} />
      <FilterText name="who" label={t('audit.filter.who')} value={who} />
      <FilterSelect name="act" label={t('audit.filter.act')} value={act} all={any} options={actOptions} />
      <FilterSelect
        name="unit"
        label={t('audit.filter.unit')}
        value={unit}
        all={any}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FilterSelect
        name="source"
        label={t('audit.filter.source')}
        value={source}
        all={any}
        options={auditSources.map((value) => ({ value, label: t(`audit.source.${value}`) }))}
      />
      <FilterText name="from" label={t('audit.filter.from')} value={from && formatDate(from)} isDate />
      <FilterText name="to" label={t('audit.filter.to')} value={to && formatDate(to)} isDate />
    </Filters>
  );
}

/** Typed words or a date of a filter, on one line with its name. */
function FilterText(props: { name: string; label: string; value?: string; isDate?: boolean }) {
  const { name, label, value, isDate } = props;
  return (
    <label className="filter">
      <span>{label}</span>
      <input
        className={isDate ? 'form-control date' : 'form-control'}
        id={fieldId(name)}
        name={name}
        defaultValue={value}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        {...(isDate ? { inputMode: 'numeric', placeholder: 'dd/mm/yyyy', maxLength: 10 } : {})}
      />
    </label>
  );
}
