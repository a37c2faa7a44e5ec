import { ActionForm, Button, ButtonLink } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { PostForm } from '../../../../ui/post-form.tsx';
import { TextArea } from '../../../../ui/text-field.tsx';
import type { View } from '../../../../ui/view.ts';
import type { Typed } from '../../../../web/typed.ts';
import type { Mentionable } from '../news/mention.ts';
import { MentionField } from '../news/mention-field.tsx';
import type { TaskState } from '../task-state.ts';
import type { AssignmentRecord } from './assignment.queries.ts';

/** What the government can do with a share that its unit says is done: confirm it, or send it back with a reason. */
export function ConfirmationForms({
  view,
  record,
  people,
  typed,
}: {
  view: View;
  record: AssignmentRecord;
  people: Mentionable[];
  typed: Typed;
}) {
  const { t } = view;
  const fields = { version: String(record.version) };
  return (
    <Card title={t('assignment.confirmation')}>
      <ActionForm action={`/assignments/${record.id}/confirmation`} fields={fields} kind="primary">
        {t('assignment.confirm')}
      </ActionForm>
      <PostForm action={`/assignments/${record.id}/return`} fields={fields} className="form">
        <TextArea
          name="reason"
          label={t('assignment.return.reason')}
          value={typed.value('reason')}
          error={typed.error('reason')}
          rows={2}
        />
        <MentionField view={view} people={people} typed={typed} />
        <div className="actions">
          <Button>{t('assignment.return')}</Button>
        </div>
      </PostForm>
    </Card>
  );
}

const open = new Set<TaskState>(['not-due', 'in-progress', 'overdue', 'not-reported']);

/** Reminding and extending, for what is still open. */
export function DirectingActs({ view: { t, today }, record }: { view: View; record: AssignmentRecord }) {
  if (!open.has(record.state)) return null;
  return (
    <>
      {record.remindedOn === today ? null : (
        <ActionForm action="/reminders" fields={{ id: record.id, back: `/assignments/${record.id}` }}>
          {t('task.remind')}
        </ActionForm>
      )}
      {record.dueOn ? (
        <ButtonLink href={`/extensions/new?id=${record.id}&back=/assignments/${record.id}`}>
          {t('task.extend')}
        </ButtonLink>
      ) : null}
    </>
  );
}
