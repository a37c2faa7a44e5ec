import { Hono } from 'hono';
import { NotFound } from '../../../platform/errors.ts';
import { isId } from '../../../platform/id.ts';
import { actorOf, type Env } from '../../../web/context.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { page } from '../../../web/html.ts';
import type { IdentityDeps } from '../deps.ts';
import { endOtherSessions, endSession } from './end-sessions.ts';
import { sessionsOf } from './session-list.queries.ts';
import { SessionsPage } from './sessions.page.tsx';

/** Where one is signed in, and ending that. */
export function sessionRoutes({ db, sessions: time, sso }: IdentityDeps) {
  return new Hono<Env>()
    .get('/me/sessions', async (c) => {
      const { view, viewer } = c.var;
      const sessions = await sessionsOf(db, actorOf(c), time.idleHours);
      const currentId = viewer?.sessionId ?? '';
      return page(c, <SessionsPage {...{ view, sessions, currentId, time }} sso={sso !== null} />);
    })
    .post('/me/sessions/end', async (c) => {
      const count = await endOtherSessions(db, actorOf(c), c.var.viewer?.sessionId ?? '');
      leaveFlash(c, 'session.othersEnded', { count });
      return c.redirect('/me/sessions', 303);
    })
    .post('/me/sessions/:id/end', async (c) => {
      const id = c.req.param('id');
      if (!isId(id)) throw new NotFound();
      await endSession(db, actorOf(c), id);
      leaveFlash(c, 'session.ended');
      return c.redirect('/me/sessions', 303);
    });
}
