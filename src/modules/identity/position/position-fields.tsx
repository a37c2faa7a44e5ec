import { roles } from '../../../platform/actor.ts';
import { formatDate } from '../../../platform/i18n.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { fieldId } from '../../../ui/field.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import type { Typed } from '../../../web/typed.ts';
import type { UnitChoice } from '../people/people-scope.ts';
import { reaches } from './position.input.ts';
import type { HeldPosition } from './position.queries.ts';

interface PositionFieldsProps {
  view: View;
  units: UnitChoice[];
  typed: Typed;
  /** What the form begins with: the position that is left, or nothing. */
  was?: Pick<HeldPosition, 'unitId' | 'title' | 'role'>;
}

/** Unit, title, role, reach and first day of a position. */
export function PositionFields({ view, units, typed, was }: PositionFieldsProps) {
  const { t, today } = view;
  return (
    <>
      <SelectField
        name="unitId"
        label={t('position.unit')}
        empty={t('position.unit.choose')}
        options={units.map(({ id, name, government }) => ({ value: id, label: name, group: government }))}
        value={typed.value('unitId') ?? was?.unitId}
        error={typed.error('unitId')}
        searchable
        required
      />
      <TextField
        name="title"
        label={t('position.title')}
        hint={t('position.title.hint')}
        value={typed.value('title') ?? was?.title}
        error={typed.error('title')}
        maxLength={200}
        required
      />
      <RoleChoice view={view} typed={typed} role={was?.role} />
      <SelectField
        name="reach"
        label={t('position.reach')}
        hint={t('position.reach.hint')}
        options={reaches.map((value) => ({ value, label: t(`position.reach.${value}`) }))}
        value={typed.value('reach') ?? 'role'}
        error={typed.error('reach')}
      />
      <DateField
        name="from"
        label={t('position.from')}
        value={typed.value('from') ?? formatDate(today)}
        error={typed.error('from')}
        required
      />
      <Checkbox
        name="isHead"
        label={t('position.isHead')}
        hint={t('position.isHead.hint')}
        checked={typed.value('isHead') === 'on'}
        error={typed.error('isHead')}
      />
    </>
  );
}

function RoleChoice({ view: { t }, typed, role }: { view: View; typed: Typed; role?: string }) {
  const error = typed.error('role');
  const chosen = typed.value('role') ?? role;
  return (
    <fieldset className="choices" aria-describedby={error ? 'role-error' : undefined}>
      <legend className="form-label">
        {t('position.role')}
        <span className="required" aria-hidden="true">
          {' *'}
        </span>
      </legend>
      {roles.map((each, index) => (
        <Checkbox
          key={each}
          type="radio"
          name="role"
          // The error summary links to the first.
          id={index === 0 ? fieldId('role') : `role-${each}`}
          value={each}
          label={t(`role.${each}`)}
          hint={t(`role.${each}.may`)}
          checked={chosen === each}
        />
      ))}
      {error ? (
        <p className="field-error" id="role-error">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
