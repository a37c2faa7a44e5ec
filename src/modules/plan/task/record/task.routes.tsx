import { Hono } from 'hono';
import { today } from '../../../../platform/clock.ts';
import type { Db } from '../../../../platform/db/db.ts';
import { Forbidden, Refused } from '../../../../platform/errors.ts';
import type { Key } from '../../../../platform/i18n.ts';
import { actorOf, type Ctx, type Env, governmentOf, idIn } from '../../../../web/context.ts';
import { leaveFlash } from '../../../../web/flash.ts';
import { type FormValues, parseForm, readForm } from '../../../../web/form.ts';
import { page } from '../../../../web/html.ts';
import { typedForm } from '../../../../web/typed.ts';
import { assignFromAbove } from '../assigned-task.ts';
import { cancelTask } from '../cancellation.ts';
import { recordEvent } from '../event.ts';
import { mayDirect } from '../task.access.ts';
import { assignedTaskInput, cancellationInput, eventInput } from '../task.input.ts';
import { AssignedTaskPage } from './assigned-task.page.tsx';
import { TaskPage } from './task.page.tsx';
import { findTask } from './task.queries.ts';
import { unitsToAssign } from './unit-choices.queries.ts';

/** A whole task: its page, the acts of its government on it, and entering one that came from above. */
export function taskRecordRoutes({ db }: { db: Db }) {
  return new Hono<Env>()
    .get('/tasks/:id', (c) => showTask(c, db))
    .post('/tasks/:id/event', (c) =>
      act(c, db, 'taskRecord.event.saved', (id, values) =>
        recordEvent(db, actorOf(c), id, parseForm(eventInput, values)),
      ),
    )
    .post('/tasks/:id/cancellation', (c) =>
      act(c, db, 'taskRecord.cancelled.done', (id, values) =>
        cancelTask(db, actorOf(c), id, parseForm(cancellationInput, values)),
      ),
    )
    .get('/assigned-tasks/new', (c) => showForm(c, db))
    .post('/assigned-tasks', async (c) => {
      const values = await readForm(c);
      try {
        const given = parseForm(assignedTaskInput, values);
        const id = await assignFromAbove(db, actorOf(c), governmentOf(c), given);
        leaveFlash(c, 'assignedTask.saved');
        return c.redirect(`/tasks/${id}`, 303);
      } catch (error) {
        if (error instanceof Refused) return showForm(c, db, values, error);
        throw error;
      }
    });
}

async function act(c: Ctx, db: Db, said: Key, run: (id: string, values: FormValues) => Promise<void>) {
  const id = idIn(c);
  const values = await readForm(c);
  try {
    await run(id, values);
  } catch (error) {
    if (error instanceof Refused) return showTask(c, db, values, error);
    throw error;
  }
  leaveFlash(c, said);
  return c.redirect(`/tasks/${id}`, 303);
}

async function showTask(c: Ctx, db: Db, values?: FormValues, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const actor = actorOf(c);
  const found = await findTask(db, actor, idIn(c), today());
  const typed = typedForm(view.t, values, refused);
  const directs = mayDirect(actor, found.task);
  return page(c, <TaskPage view={view} {...found} mayDirect={directs} typed={typed} />, refused ? 422 : 200);
}

async function showForm(c: Ctx, db: Db, values?: FormValues, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const ownerId = governmentOf(c);
  if (!mayDirect(actorOf(c), { ownerId })) throw new Forbidden();
  const units = await unitsToAssign(db, ownerId, today());
  const typed = typedForm(view.t, values, refused);
  return page(c, <AssignedTaskPage view={view} units={units} typed={typed} />, refused ? 422 : 200);
}
