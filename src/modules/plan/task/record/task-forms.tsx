import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { DateField } from '../../../../ui/date-field.tsx';
import { PostForm } from '../../../../ui/post-form.tsx';
import { TextArea } from '../../../../ui/text-field.tsx';
import type { View } from '../../../../ui/view.ts';
import type { Typed } from '../../../../web/typed.ts';
import type { TaskRecord } from './task.queries.ts';
import { DocumentFields } from './unit-forms.tsx';

interface TaskFormProps {
  view: View;
  task: TaskRecord;
  typed: Typed;
}

/** The event that a task waited for, and the due date that follows from it. */
export function EventForm({ view, task, typed }: TaskFormProps) {
  const { t } = view;
  return (
    <Card title={t('taskRecord.event')}>
      <p>{task.event || task.deadline}</p>
      <PostForm action={`/tasks/${task.id}/event`} className="form">
        <div className="form-row">
          <DateField
            name="happenedOn"
            label={t('taskRecord.happenedOn')}
            value={typed.value('happenedOn')}
            error={typed.error('happenedOn')}
            required
          />
          <DateField
            name="dueOn"
            label={t('taskRecord.dueOn')}
            value={typed.value('dueOn')}
            error={typed.error('dueOn')}
            required
          />
        </div>
        <DocumentFields view={view} typed={typed} />
        <div className="actions">
          <Button kind="primary">{t('taskRecord.event.save')}</Button>
        </div>
      </PostForm>
    </Card>
  );
}

/** Cancelling, behind one press: it is rare. */
export function CancellationForm({ view: { t }, task, typed }: TaskFormProps) {
  return (
    <details open={typed.error('reason') !== undefined}>
      <summary>{t('taskRecord.cancel')}</summary>
      <PostForm action={`/tasks/${task.id}/cancellation`} className="form">
        <TextArea
          name="reason"
          label={t('taskRecord.cancel.reason')}
          hint={t('taskRecord.cancel.hint')}
          value={typed.value('reason')}
          error={typed.error('reason')}
          rows={2}
          required
        />
        <div className="actions">
          <Button>{t('taskRecord.cancel')}</Button>
        </div>
      </PostForm>
    </details>
  );
}
