import { Hono } from 'hono';
import { today } from '../../../../platform/clock.ts';
import type { Db } from '../../../../platform/db/db.ts';
import { NotFound, Refused } from '../../../../platform/errors.ts';
import { actorOf, type Ctx, type Env } from '../../../../web/context.ts';
import { leaveFlash } from '../../../../web/flash.ts';
import { type FormValues, parseForm, readForm } from '../../../../web/form.ts';
import { page } from '../../../../web/html.ts';
import { typedForm } from '../../../../web/typed.ts';
import { backFrom } from '../back.ts';
import { extendDeadline } from '../deadline.ts';
import { readFilter } from '../list/filter.ts';
import type { ShowList } from '../list/list.routes.tsx';
import type { Scope } from '../list/rows.ts';
import { remindUnits } from '../reminder.ts';
import { chosenInput, extensionInput, reminderInput } from '../task.input.ts';
import { type Chosen, chosenIds, chosenLines } from './chosen.queries.ts';
import { ExtensionPage } from './extension.page.tsx';

/** Acts on many assignments at once: ticked ones, or a whole list. */
export function bulkRoutes({ db, showList }: { db: Db; showList: ShowList }) {
  return new Hono<Env>()
    .post('/reminders', async (c) => {
      const values = await readForm(c);
      const { note, ...chosen } = parseForm(reminderInput, values);
      try {
        const ids = await chosenIds(db, scopeOf(c, chosen), chosen);
        const { skipped, ...done } = await remindUnits(db, actorOf(c), ids, { note });
        leaveFlash(c, skipped ? 'task.reminded.some' : 'task.reminded.done', { skipped, ...done });
      } catch (error) {
        if (error instanceof Refused) return showList(c, new URLSearchParams(chosen.filters), error);
        throw error;
      }
      return c.redirect(backFrom(values) ?? `/tasks?${chosen.filters}`, 303);
    })
    .get('/extensions/new', (c) => {
      const asked = Object.entries(c.req.queries());
      return extensionPage(
        c,
        db,
        Object.fromEntries(asked.map(([name, list]) => [name, list.length > 1 ? list : (list[0] ?? '')])),
      );
    })
    .post('/extensions', async (c) => {
      const values = await readForm(c);
      try {
        const { dueOn, reason, ...chosen } = parseForm(extensionInput, values);
        const ids = await chosenIds(db, scopeOf(c, chosen), chosen);
        const { skipped, changed } = await extendDeadline(db, actorOf(c), ids, { dueOn, reason });
        leaveFlash(c, skipped ? 'task.extended.some' : 'task.extended.done', { skipped, changed });
        return c.redirect(backFrom(values) ?? `/tasks?${chosen.filters}`, 303);
      } catch (error) {
        if (error instanceof Refused) return extensionPage(c, db, values, error);
        throw error;
      }
    });
}

/** Acts are on one's own government's list only. */
function scopeOf(c: Ctx, { filters }: Chosen): Scope {
  const { governmentId } = actorOf(c);
  if (!governmentId) throw new NotFound();
  const { year } = readFilter(new URLSearchParams(filters));
  return { governmentId, year: year ? Number(year) : c.var.view.year, day: today() };
}

const shownLines = 8;

async function extensionPage(c: Ctx, db: Db, values: FormValues, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const chosen = parseForm(chosenInput, values);
  const ids = await chosenIds(db, scopeOf(c, chosen), chosen);
  if (ids.length === 0) throw refused ?? new Refused({ key: 'task.error.noneChosen' });
  const lines = await chosenLines(db, actorOf(c), ids, today(), shownLines);
  if (lines.length === 0) throw new NotFound();
  return page(
    c,
    <ExtensionPage
      view={view}
      chosen={chosen}
      count={ids.length}
      lines={lines}
      back={backFrom(values) ?? `/tasks?${chosen.filters}`}
      typed={typedForm(view.t, values, refused)}
    />,
    refused ? 422 : 200,
  );
}
