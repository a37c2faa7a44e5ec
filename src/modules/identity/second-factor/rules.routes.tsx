import { Hono } from 'hono';
import { z } from 'zod';
import { roles } from '../../../platform/actor.ts';
import { actorOf, type Env } from '../../../web/context.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { form } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import type { IdentityDeps } from '../deps.ts';
import { removeSecondFactor } from './remove.ts';
import { RulesPage } from './rules.page.tsx';
import { requireSecondFactor, rulesOf } from './rules.ts';

const known = z.enum(roles);
const asked = z.object({
  role: z
    .union([known, z.array(known)])
    .default([])
    .transform((given) => [...new Set([given].flat())]),
});

/** For administrators: whose role asks for a second factor, and help for whoever has lost theirs. */
export function secondFactorRuleRoutes({ db }: IdentityDeps) {
  return new Hono<Env>()
    .get('/second-factor-rules', async (c) => {
      const { view } = c.var;
      return page(c, <RulesPage view={view} rules={await rulesOf(db, actorOf(c), view.today)} />);
    })
    .post('/second-factor-rules', async (c) => {
      const { role } = await form(c, asked);
      await requireSecondFactor(db, actorOf(c), role);
      leaveFlash(c, 'secondFactor.rules.saved');
      return c.redirect('/second-factor-rules', 303);
    })
    .post('/people/:id/second-factor/end', async (c) => {
      const id = c.req.param('id');
      await removeSecondFactor(db, actorOf(c), id);
      leaveFlash(c, 'secondFactor.removed');
      return c.redirect(`/people/${id}`, 303);
    });
}
