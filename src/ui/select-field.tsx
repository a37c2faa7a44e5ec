import { controlAttributes, FieldFrame, type FieldProps } from './field.tsx';

export interface Option {
  value: string;
  label: string;
  /** Options of one group stand together, under this heading. */
  group?: string;
}

interface SelectFieldProps extends FieldProps {
  options: Option[];
  /** The words of the empty choice; without them there is none. */
  empty?: string;
  /** Offers a search without accents in long lists, where there is JavaScript. */
  searchable?: boolean;
}

/** The options as the browser lists them, grouped where they say so. */
export function Options({ options }: { options: Option[] }) {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const known = groups.get(option.group ?? '');
    if (known) known.push(option);
    else groups.set(option.group ?? '', [option]);
  }
  return [...groups].map(([group, members]) => {
    const items = members.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ));
    return group ? (
      <optgroup key={group} label={group}>
        {items}
      </optgroup>
    ) : (
      items
    );
  });
}

/** A choice of one. */
export function SelectField(field: SelectFieldProps) {
  const select = (
    <select className="form-select" defaultValue={field.value} {...controlAttributes(field)}>
      {field.empty === undefined ? null : <option value="">{field.empty}</option>}
      <Options options={field.options} />
    </select>
  );
  return <FieldFrame field={field}>{field.searchable ? <combo-box>{select}</combo-box> : select}</FieldFrame>;
}
