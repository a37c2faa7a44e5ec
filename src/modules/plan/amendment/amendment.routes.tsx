import { Hono } from 'hono';
import { z } from 'zod';
import type { Db } from '../../../platform/db/db.ts';
import { Forbidden } from '../../../platform/errors.ts';
import { actorOf, type Ctx, type Env } from '../../../web/context.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { form } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import { mayKeepPlans } from '../plan.access.ts';
import { findPlan } from '../plan.queries.ts';
import { namesOf } from '../review/review.queries.ts';
import { ChangesPage, PendingChangesPage } from './changes.page.tsx';
import { pendingChanges, recordedChanges } from './changes.queries.ts';
import { compareAgain, continueTask, dropTask } from './compare.ts';

const continuation = z.object({
  version: z.coerce.number().int(),
  task: z.uuid().or(z.literal('').transform(() => null)),
});
const dropping = z.object({ task: z.uuid(), dropped: z.string().transform((text) => text === 'on') });

/** What an amendment changes: to be corrected while it is under review, to be read afterwards. */
export function amendmentRoutes({ db }: { db: Db }) {
  const back = (c: Ctx, planId: string) => {
    leaveFlash(c, 'amendment.saved');
    return c.redirect(`/plans/${planId}/changes`, 303);
  };
  return new Hono<Env>()
    .get('/plans/:plan/changes', async (c) => {
      const { view } = c.var;
      const plan = await findPlan(db, actorOf(c), c.req.param('plan'), view.today);
      if (plan.state !== 'review' || !plan.amendsId) {
        return page(c, <ChangesPage {...{ view, plan, changes: await recordedChanges(db, plan.id) }} />);
      }
      if (!mayKeepPlans(actorOf(c), plan.unitId)) throw new Forbidden();
      const changes = await pendingChanges(db, plan.id, plan.amendsId);
      const unknown = (await namesOf(db, plan.id, view.today)).length;
      return page(c, <PendingChangesPage {...{ view, plan, changes, unknown }} />);
    })
    .post('/plans/:plan/comparison', async (c) => {
      const planId = c.req.param('plan');
      await compareAgain(db, actorOf(c), planId);
      leaveFlash(c, 'amendment.again.done');
      return c.redirect(`/plans/${planId}/changes`, 303);
    })
    .post('/plans/:plan/proposals/:id/continuation', async (c) => {
      const { plan: planId, id } = c.req.param();
      const { version, task } = await form(c, continuation);
      await continueTask(db, actorOf(c), { planId, id, version }, task);
      return back(c, planId);
    })
    .post('/plans/:plan/dropped-tasks', async (c) => {
      const planId = c.req.param('plan');
      const { task, dropped } = await form(c, dropping);
      await dropTask(db, actorOf(c), planId, task, dropped);
      return back(c, planId);
    });
}
