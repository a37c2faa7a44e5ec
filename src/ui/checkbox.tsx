import { controlAttributes, type FieldProps } from './field.tsx';

interface CheckboxProps extends FieldProps {
  checked?: boolean;
  type?: 'checkbox' | 'radio';
}

/** A box to tick (or a radio of a group), its words beside it. */
export function Checkbox(field: CheckboxProps) {
  const control = controlAttributes(field);
  return (
    <div className="field">
      <label className="form-check">
        <input
          className="form-check-input"
          type={field.type ?? 'checkbox'}
          value={field.value ?? 'on'}
          defaultChecked={field.checked}
          {...control}
        />
        <span className="form-check-label">{field.label}</span>
      </label>
      {field.hint ? (
        <p className="form-hint" id={`${control.id}-hint`}>
          {field.hint}
        </p>
      ) : null}
      {field.error ? (
        <p className="field-error" id={`${control.id}-error`}>
          {field.error}
        </p>
      ) : null}
    </div>
  );
}
