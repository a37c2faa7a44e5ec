import type { Refused } from '../platform/errors.ts';
import type { Translate } from '../platform/i18n.ts';
import type { FormError } from '../ui/error-summary.tsx';
import { type FormValues, problemsInWords } from './form.ts';

/** What somebody typed into a form that was refused, and what is said at its fields. */
export interface Typed {
  value(name: string): string | undefined;
  values(name: string): string[];
  error(field: string): string | undefined;
  errors: FormError[];
}

/** The typed values and problems of a refused form; of a fresh one, nothing. */
export function typedForm(t: Translate, values: FormValues = {}, refused?: Refused): Typed {
  const errors = problemsInWords(t, refused);
  const list = (name: string) => [values[name] ?? []].flat().filter((value) => typeof value === 'string');
  return {
    value: (name) => list(name).at(0),
    values: list,
    error: (field) => errors.find((error) => error.field === field)?.message,
    errors,
  };
}
