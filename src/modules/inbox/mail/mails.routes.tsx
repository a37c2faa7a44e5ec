import { Hono } from 'hono';
import { z } from 'zod';
import type { Db } from '../../../platform/db/db.ts';
import { Forbidden } from '../../../platform/errors.ts';
import { actorOf, type Env } from '../../../web/context.ts';
import { page } from '../../../web/html.ts';
import { mayOverseeMails } from '../inbox.access.ts';
import { MailsPage } from './mails.page.tsx';
import { mailPage, mailStates } from './mails.queries.ts';

// A filter that an old or mistyped address holds is left out.
const asked = z.object({
  state: z.enum(mailStates).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

/** "Thư đã gửi": what the administrator sees of the mails. */
export function mailRoutes({ db, hasMail }: { db: Db; hasMail: boolean }) {
  return new Hono<Env>().get('/mails', async (c) => {
    const actor = actorOf(c);
    if (!mayOverseeMails(actor)) throw new Forbidden();
    const { state: only, after } = asked.parse(c.req.query());
    const mails = await mailPage(db, actor, { only, after });
    return page(c, <MailsPage view={c.var.view} page={mails} only={only} hasMail={hasMail} />);
  });
}
