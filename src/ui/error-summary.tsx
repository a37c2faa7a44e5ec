import type { Translate } from '../platform/i18n.ts';
import { fieldId } from './field.tsx';

export interface FormError {
  /** The name of the field at fault; absent when the whole form is. */
  field?: string;
  message: string;
}

/** All faults of a refused form on top of it, each a link to its field; takes the focus where there is JavaScript. */
export function ErrorSummary({ t, errors }: { t: Translate; errors: FormError[] }) {
  if (errors.length === 0) return null;
  return (
    <section className="error-summary" role="alert" tabIndex={-1} aria-labelledby="errors-title">
      <h2 id="errors-title">{t('ui.errors.title', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{field ? <a href={`#${fieldId(field)}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </section>
  );
}
