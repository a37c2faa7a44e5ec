import { Hono } from 'hono';
import { z } from 'zod';
import type { Db } from '../../../platform/db/db.ts';
import { Forbidden } from '../../../platform/errors.ts';
import { actorOf, type Env, idIn } from '../../../web/context.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { page } from '../../../web/html.ts';
import { mayOverseeMails } from '../inbox.access.ts';
import { MailsPage } from './mails.page.tsx';
import { mailPage, mailStates } from './mails.queries.ts';
import { sendAgain, setAside } from './settle-by-hand.ts';

// A filter that an old or mistyped address holds is left out.
const asked = z.object({
  state: z.enum(mailStates).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

/** "Thư gửi đi": what the administrator sees of the mails, and does about those that may not have been sent. */
export function mailRoutes({ db, hasMail }: { db: Db; hasMail: boolean }) {
  return new Hono<Env>()
    .get('/mails', async (c) => {
      const actor = actorOf(c);
      if (!mayOverseeMails(actor)) throw new Forbidden();
      const { state: only, after } = asked.parse(c.req.query());
      const mails = await mailPage(db, actor, { only, after });
      return page(c, <MailsPage view={c.var.view} page={mails} only={only} hasMail={hasMail} />);
    })
    .post('/mails/:id/repetition', async (c) => {
      await sendAgain(db, actorOf(c), idIn(c));
      leaveFlash(c, 'mails.sendAgain.done');
      return c.redirect('/mails', 303);
    })
    .post('/mails/:id/closure', async (c) => {
      await setAside(db, actorOf(c), idIn(c));
      leaveFlash(c, 'mails.setAside.done');
      return c.redirect('/mails', 303);
    });
}
