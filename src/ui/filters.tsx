import type { ReactNode } from 'react';
import type { Translate } from '../platform/i18n.ts';
import { fieldId } from './field.tsx';
import { type Option, Options } from './select-field.tsx';

interface FiltersProps {
  t: Translate;
  action: string;
  /** Parameters of the address that the form must not lose, such as the chosen state. */
  keep?: Record<string, string | undefined>;
  /** Shown when some filter is set: the address without any. */
  clear?: string;
  children: ReactNode;
}

/** The filters of a list: a GET form, so that the address holds them; with JavaScript each change applies at once. */
export function Filters({ t, action, keep = {}, clear, children }: FiltersProps) {
  return (
    <auto-submit>
      <form className="filters" action={action}>
        {Object.entries(keep).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        {children}
        <button className="btn btn-sm filter-submit" type="submit">
          {t('ui.filter')}
        </button>
        {clear ? (
          <a className="filter-clear" href={clear}>
            {t('ui.filter.clear')}
          </a>
        ) : null}
      </form>
    </auto-submit>
  );
}

interface FilterSelectProps {
  name: string;
  label: string;
  value: string | undefined;
  /** The words of "no matter which". */
  all: string;
  options: Option[];
}

/** One choice of a filter, on one line with its name. */
export function FilterSelect({ name, label, value, all, options }: FilterSelectProps) {
  return (
    <label className="filter">
      <span>{label}</span>
      <select id={fieldId(name)} name={name} className="form-select" defaultValue={value ?? ''}>
        <option value="">{all}</option>
        <Options options={options} />
      </select>
    </label>
  );
}

/** Words to look for in this list; accents do not matter. */
export function FilterSearch({ name = 'q', label, value }: { name?: string; label: string; value?: string }) {
  return (
    <input
      className="form-control filter-search"
      type="search"
      id={fieldId(name)}
      name={name}
      defaultValue={value}
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
    />
  );
}
