import type { ReactNode } from 'react';

/** What each kind of field takes. `error` is a whole sentence: what is wrong and what to do. */
export interface FieldProps {
  name: string;
  label: ReactNode;
  value?: string;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  /** Needed only where a page has the same name twice. */
  id?: string;
  /** Keeps the label for screen readers only, in tables and tool bars. */
  hideLabel?: boolean;
}

/** The id of a field's control, which the error summary links to. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^\w-]/g, '-')}`;
}

/** The attributes that tie a control to its label, hint and error. */
export function controlAttributes({ name, id = fieldId(name), hint, error, required }: FieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': required || undefined,
  };
}

/** Label above, control, hint and error below; in this order for the eye and for the screen reader. */
export function FieldFrame({ field, children }: { field: FieldProps; children: ReactNode }) {
  const { name, id = fieldId(name), label, hint, error, required, hideLabel } = field;
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label className={hideLabel ? 'visually-hidden' : 'form-label'} htmlFor={id}>
        {label}
        {required ? (
          <span className="required" aria-hidden="true">
            {' *'}
          </span>
        ) : null}
      </label>
      {children}
      {hint ? (
        <p className="form-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
