import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { z } from 'zod';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import type { Env } from '../../../web/context.ts';
import { form } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import { dropSession, sessionDays, setSession } from '../../../web/session.ts';
import { endSession, openSession } from '../session/session.ts';
import { demoSignIns } from './demo.queries.ts';
import { SignInPage } from './sign-in.page.tsx';

// A path of ours, never another site's ("//evil", "/\evil").
const ownPath = z
  .string()
  .regex(/^\/(?![/\\])/)
  .catch('/');
const choice = z.object({ position: z.uuid(), next: ownPath });

/** Sign-in by choosing a demo person, and sign-out. */
export function signInRoutes({ db, secureCookies }: { db: Db; secureCookies: boolean }) {
  return new Hono<Env>()
    .get('/sign-in', async (c) => {
      const people = await demoSignIns(db, today());
      return page(c, <SignInPage view={c.var.view} people={people} next={ownPath.parse(c.req.query('next'))} />);
    })
    .post('/session', async (c) => {
      const { position, next } = await form(c, choice);
      setSession(c, await openSession(db, position, today(), sessionDays), secureCookies);
      return c.redirect(next, 303);
    })
    .post('/session/end', async (c) => {
      const token = getCookie(c, 'session');
      if (token) await endSession(db, token);
      dropSession(c);
      return c.redirect('/sign-in', 303);
    });
}
