import { Button } from '../../../../ui/button.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { View } from '../../../../ui/view.ts';
import { filterQuery, type TaskFilter } from '../list/filter.ts';

interface BulkActsProps {
  view: View;
  filter: TaskFilter;
  total: number;
  shown: number;
}

/** What can be done with the ticked rows, or with every row of the list. */
export function BulkActs({ view: { t }, filter, total, shown }: BulkActsProps) {
  return (
    <>
      <input type="hidden" name="filters" value={filterQuery(filter)} />
      {total > shown ? (
        <label className="form-check">
          <input className="form-check-input" type="checkbox" name="all" />
          <span className="form-check-label">{t('task.chooseAll', { count: total })}</span>
        </label>
      ) : null}
      <TextField name="note" label={t('task.remind.note')} placeholder={t('task.remind.note')} hideLabel />
      <Button formAction="/reminders">{t('task.remind')}</Button>
      <button className="btn" type="submit" formAction="/extensions/new" formMethod="get">
        {t('task.extend')}
      </button>
    </>
  );
}
