import { Hono } from 'hono';
import { addDays } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/db.ts';
import { NotFound, Refused } from '../../platform/errors.ts';
import { formatDate } from '../../platform/i18n.ts';
import { isId } from '../../platform/id.ts';
import type { MailSettings } from '../../platform/mail.ts';
import { actorOf, type Ctx, type Env } from '../../web/context.ts';
import { leaveFlash } from '../../web/flash.ts';
import { type FormValues, parseForm, readForm } from '../../web/form.ts';
import { page } from '../../web/html.ts';
import { typedForm } from '../../web/typed.ts';
import { addWorkingDays, workingCalendar } from '../calendar/index.ts';
import { type InboxFilter, inboxHref, readInboxFilter } from './filter.ts';
import { chosenInput, snoozeInput } from './inbox.input.ts';
import { InboxPage } from './inbox.page.tsx';
import { inboxPage } from './inbox.queries.ts';
import { mailRoutes } from './mail/mails.routes.tsx';
import { type ChosenNotices, markRead, markUnread, openNotice, snooze } from './reading.ts';

/** "Hộp việc": what the person was told, the way to each thing, and what to do with the lines. */
export function inboxRoutes({ db, mail }: { db: Db; mail: MailSettings | null }) {
  const act = actsOn(db);
  return new Hono<Env>()
    .route('/', mailRoutes({ db, hasMail: mail !== null }))
    .get('/inbox', (c) => showInbox(c, db, readInboxFilter(c.var.view.query)))
    .get('/inbox/:id', async (c) => {
      const id = c.req.param('id');
      if (!isId(id)) throw new NotFound();
      return c.redirect(await openNotice(db, actorOf(c), id), 303);
    })
    .post('/inbox/readings', (c) =>
      act(c, async (values) => {
        leaveFlash(c, 'inbox.readDone', { count: await markRead(db, actorOf(c), chosenFrom(values)) });
      }),
    )
    .post('/inbox/readings/end', (c) =>
      act(c, async (values) => {
        leaveFlash(c, 'inbox.unreadDone', { count: await markUnread(db, actorOf(c), chosenFrom(values)) });
      }),
    )
    .post('/inbox/snoozes', (c) =>
      act(c, async (values) => {
        const { until, untilOn } = parseForm(snoozeInput, values);
        const day = c.var.view.today;
        const asked = {
          date: untilOn ?? day,
          tomorrow: addDays(day, 1),
          workingDay: (await nextWorkingDay(db, day)).day,
        };
        const count = await snooze(db, actorOf(c), chosenFrom(values), { until: asked[until], day });
        leaveFlash(c, 'inbox.snoozeDone', { count, date: formatDate(asked[until]) });
      }),
    );
}

function chosenFrom(values: FormValues): ChosenNotices {
  const { filters, ...chosen } = parseForm(chosenInput, values);
  return { ...chosen, filter: filters };
}

const nextWorkingDay = async (db: Db, day: string) => addWorkingDays(await workingCalendar(db), day, 1);

/** Runs an act on chosen lines and shows their list again; when it is refused, with what was typed. */
function actsOn(db: Db) {
  return async (c: Ctx, act: (values: FormValues) => Promise<void>): Promise<Response> => {
    const values = await readForm(c);
    const filter = readInboxFilter(new URLSearchParams(typeof values.filters === 'string' ? values.filters : ''));
    try {
      await act(values);
    } catch (error) {
      if (error instanceof Refused) return showInbox(c, db, filter, values, error);
      throw error;
    }
    return c.redirect(inboxHref(filter), 303);
  };
}

async function showInbox(c: Ctx, db: Db, filter: InboxFilter, values?: FormValues, refused?: Refused) {
  const { view } = c.var;
  const { personId } = actorOf(c);
  if (!personId) throw new NotFound();
  const after = view.query.get('after') ?? undefined;
  return page(
    c,
    <InboxPage
      view={view}
      filter={filter}
      page={await inboxPage(db, personId, filter, after && isId(after) ? after : undefined)}
      nextWorkingDay={await nextWorkingDay(db, view.today)}
      typed={typedForm(view.t, values, refused)}
    />,
    refused ? 422 : 200,
  );
}
