import { Hono } from 'hono';
import type { Db } from '../../platform/db/db.ts';
import { Refused } from '../../platform/errors.ts';
import { actorOf, type Ctx, type Env } from '../../web/context.ts';
import { leaveFlash } from '../../web/flash.ts';
import { type FormValues, parseForm, readForm } from '../../web/form.ts';
import { page } from '../../web/html.ts';
import { typedForm } from '../../web/typed.ts';
import { changeInput, yearInput } from './calendar.input.ts';
import { knownDays } from './working-calendar.ts';
import { changeWorkingDay, closeYear, keepsWorkingDays } from './working-day-change.ts';
import { WorkingDaysPage } from './working-days.page.tsx';
import { makeWorkingCalendar, workingDaysBetween } from './working-days.ts';

/** The working calendar: everybody reads it, administrators of the whole installation correct it. */
export function calendarRoutes({ db }: { db: Db }) {
  return new Hono<Env>()
    .get('/working-days', (c) => showYear(c, db, yearOf(c.req.query('of'), c.var.view.today)))
    .post('/working-days', async (c) => {
      const values = await readForm(c);
      try {
        const change = parseForm(changeInput, values);
        await changeWorkingDay(db, actorOf(c), change);
        leaveFlash(c, 'workingDays.saved');
        return c.redirect(`/working-days?of=${change.day.slice(0, 4)}`, 303);
      } catch (error) {
        return refusedOr(error, (refused) => showYear(c, db, yearOf(undefined, c.var.view.today), values, refused));
      }
    })
    .post('/working-years', async (c) => {
      const values = await readForm(c);
      const { year } = values;
      try {
        await closeYear(db, actorOf(c), parseForm(yearInput, values));
        leaveFlash(c, 'workingDays.closed');
        return c.redirect(`/working-days?of=${year}`, 303);
      } catch (error) {
        return refusedOr(error, (refused) => showYear(c, db, yearOf(String(year), c.var.view.today), {}, refused));
      }
    });
}

function refusedOr(error: unknown, show: (refused: Refused) => Promise<Response>): Promise<Response> {
  if (error instanceof Refused) return show(error);
  throw error;
}

function yearOf(text: string | undefined, today: string): number {
  return Number(text && /^20[2-8]\d$/.test(text) ? text : today.slice(0, 4));
}

async function showYear(c: Ctx, db: Db, year: number, values?: FormValues, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const known = await knownDays(db);
  const next = Math.max(...known.years) + 1;
  const calendar = makeWorkingCalendar(known);
  return page(
    c,
    <WorkingDaysPage
      view={view}
      year={year}
      years={[...new Set([...known.years, next, year])].sort()}
      isKnown={known.years.includes(year)}
      changes={known.changes.filter(({ day }) => day.startsWith(String(year)))}
      days={workingDaysBetween(calendar, `${year - 1}-12-31`, `${year}-12-31`).days}
      mayKeep={await keepsWorkingDays(db, actorOf(c))}
      typed={typedForm(view.t, values, refused)}
    />,
    refused ? 422 : 200,
  );
}
