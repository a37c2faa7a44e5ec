import { formatDate, type Translate } from '../../../platform/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';

interface DayFormProps {
  t: Translate;
  action: string;
  day: string;
  /** What was typed instead of a day. */
  wrong?: string;
  /** The words searched for; without it there is no search. */
  search?: string;
}

/** Chooses the day that the tree is shown on, and words to search for. */
export function DayForm({ t, action, day, wrong, search }: DayFormProps) {
  return (
    <form method="get" action={action} className="form-row day-form">
      {search === undefined ? null : (
        <TextField name="q" label={t('org.units.search')} value={search} type="search" maxLength={100} />
      )}
      <DateField
        name="day"
        label={t('org.units.day')}
        value={wrong ?? formatDate(day)}
        error={wrong === undefined ? undefined : t('org.error.day')}
      />
      <Button>{t('org.units.show')}</Button>
    </form>
  );
}
