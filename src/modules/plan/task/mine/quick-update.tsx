import { Button } from '../../../../ui/button.tsx';
import { PostForm } from '../../../../ui/post-form.tsx';
import type { View } from '../../../../ui/view.ts';
import type { TaskState } from '../task-state.ts';
import type { MyTask } from './mine.queries.ts';

const waiting = new Set<TaskState>(['awaiting-confirmation', 'awaiting-event']);
const steps = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

/** The update in one press: the percentage, or for a continuous task that it was done this quarter. */
export function QuickUpdate({ view: { t }, task }: { view: View; task: MyTask }) {
  const { id, version, percent, state, title } = task;
  if (waiting.has(state)) return null;
  const continuous = state === 'reported' || state === 'not-reported';
  const fields = { version: String(version), back: '/my-tasks', ...(continuous ? { percent: String(percent) } : {}) };
  return (
    <PostForm action={`/assignments/${id}/progress`} fields={fields} className="quick-update">
      {continuous ? (
        <Button label={`${t('assignment.reportQuarter')}: ${title}`}>{t('assignment.reportQuarter')}</Button>
      ) : (
        <>
          <select
            name="percent"
            className="form-select"
            defaultValue={percent}
            aria-label={t('myTasks.percent', { title })}
          >
            {[...new Set([...steps, percent])]
              .sort((a, b) => a - b)
              .map((step) => (
                <option key={step} value={step}>{`${step}%`}</option>
              ))}
          </select>
          <Button label={t('myTasks.save', { title })}>{t('assignment.saveProgress')}</Button>
          <a href={`/assignments/${id}#update`}>{t('assignment.submit')}</a>
        </>
      )}
    </PostForm>
  );
}
