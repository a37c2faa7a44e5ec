import { addDays } from '../../platform/clock.ts';
import { formatDate } from '../../platform/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { View } from '../../ui/view.ts';
import type { Typed } from '../../web/typed.ts';
import type { WorkingDay } from '../calendar/index.ts';
import { type InboxFilter, inboxQuery } from './filter.ts';

interface InboxActsProps {
  view: View;
  filter: InboxFilter;
  total: number;
  shown: number;
  nextWorkingDay: WorkingDay;
  typed: Typed;
}

/** What can be done with the ticked lines, or with every line of the list. */
export function InboxActs({ view: { t, today }, filter, total, shown, nextWorkingDay, typed }: InboxActsProps) {
  const days = { tomorrow: addDays(today, 1), workingDay: nextWorkingDay.day };
  const next = nextWorkingDay.isKnown ? 'inbox.until.workingDay' : 'inbox.until.workingDay.provisional';
  const options = [
    { value: 'tomorrow', label: t('inbox.until.tomorrow', { date: formatDate(days.tomorrow) }) },
    { value: 'workingDay', label: t(next, { date: formatDate(days.workingDay) }) },
    { value: 'date', label: t('inbox.until.date') },
  ];
  return (
    <>
      <input type="hidden" name="filters" value={inboxQuery(filter)} />
      {total > shown ? (
        <label className="form-check">
          <input className="form-check-input" type="checkbox" name="all" />
          <span className="form-check-label">{t('inbox.chooseAll', { count: total })}</span>
        </label>
      ) : null}
      <Button kind="primary" formAction="/inbox/readings">
        {t('inbox.read')}
      </Button>
      {filter.view === 'all' ? <Button formAction="/inbox/readings/end">{t('inbox.unreadAgain')}</Button> : null}
      <SelectField name="until" label={t('inbox.until')} value={typed.value('until')} options={options} hideLabel />
      <DateField
        name="untilOn"
        label={t('inbox.untilOn')}
        value={typed.value('untilOn')}
        error={typed.error('untilOn')}
        hideLabel
      />
      <Button formAction="/inbox/snoozes">{t('inbox.snooze')}</Button>
    </>
  );
}
