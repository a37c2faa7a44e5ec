import { formatDate, type Translate } from '../../../platform/i18n.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import type { FormError } from '../../../ui/error-summary.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { type UnitKind, unitKinds } from '../units.ts';

/** What stands in the fields of a group. */
export interface TypedGroup {
  name: string;
  how: 'rule' | 'list';
  kinds: readonly string[];
  from: string;
  until: string;
}

export const emptyGroup: TypedGroup = { name: '', how: 'list', kinds: [], from: '', until: '' };

/** A kept group as it stands in the fields. */
export function typedGroup(group: {
  name: string;
  kinds: UnitKind[] | null;
  from: string | null;
  until: string | null;
}): TypedGroup {
  const date = (day: string | null) => (day ? formatDate(day) : '');
  const how = group.kinds ? 'rule' : 'list';
  return { name: group.name, how, kinds: group.kinds ?? [], from: date(group.from), until: date(group.until) };
}

interface GroupFieldsProps {
  t: Translate;
  typed: TypedGroup;
  errors: FormError[];
}

/** The fields of a group: its name, by rule or by list, and its days. */
export function GroupFields({ t, typed, errors }: GroupFieldsProps) {
  const error = (name: string) => errors.find(({ field }) => field === name)?.message;
  return (
    <>
      <TextField
        name="name"
        label={t('org.group.name')}
        hint={t('org.group.name.hint')}
        value={typed.name}
        error={error('name')}
        maxLength={200}
        required
      />
      <fieldset>
        <legend>{t('org.group.how')}</legend>
        {(['rule', 'list'] as const).map((how) => (
          <Checkbox
            key={how}
            type="radio"
            name="how"
            id={`f-how-${how}`}
            value={how}
            label={t(`org.group.how.${how}`)}
            checked={typed.how === how}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('org.group.kinds')}</legend>
        {unitKinds.map((kind) => (
          <Checkbox
            key={kind}
            name="kinds"
            id={`f-kinds-${kind}`}
            value={kind}
            label={t(`org.kind.${kind}`)}
            checked={typed.kinds.includes(kind)}
          />
        ))}
        {error('kinds') ? (
          <p className="field-error" id="f-kinds">
            {error('kinds')}
          </p>
        ) : null}
      </fieldset>
      <SpanFields t={t} typed={typed} errors={errors} />
    </>
  );
}

/** The first day, and the first day on which it holds no more. */
export function SpanFields({
  t,
  typed,
  errors,
}: {
  t: Translate;
  typed: { from: string; until: string };
  errors: FormError[];
}) {
  const error = (name: string) => errors.find(({ field }) => field === name)?.message;
  return (
    <div className="form-row">
      <DateField
        name="from"
        label={t('org.group.from')}
        hint={t('org.group.from.hint')}
        value={typed.from}
        error={error('from')}
      />
      <DateField
        name="until"
        label={t('org.group.until')}
        hint={t('org.group.until.hint')}
        value={typed.until}
        error={error('until')}
      />
    </div>
  );
}
