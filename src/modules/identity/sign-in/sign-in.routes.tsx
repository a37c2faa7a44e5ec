import { Hono } from 'hono';
import { z } from 'zod';
import { today } from '../../../platform/clock.ts';
import { Refused } from '../../../platform/errors.ts';
import type { Ctx, Env } from '../../../web/context.ts';
import { form, parseForm, problemsInWords, readForm } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import { ownPath } from '../../../web/own-path.ts';
import { dropSession, sessionToken } from '../../../web/session.ts';
import type { IdentityDeps } from '../deps.ts';
import { typedPassword } from '../password/password.routes.tsx';
import { signOut } from '../session/end-sessions.ts';
import { demoSignIns } from './demo.queries.ts';
import { entranceOf, goIn } from './entered.ts';
import { statusOf } from './refusal.ts';
import { SignInPage } from './sign-in.page.tsx';
import { signInByPassword, signInToDemo } from './sign-in.ts';
import { typedEmail } from './typed-email.ts';

const typed = z.object({ email: typedEmail, password: typedPassword, next: ownPath });
const choice = z.object({ position: z.uuid(), next: ownPath });

/** Sign-in by password, or by choosing somebody of the demonstration; sign-out. */
export function signInRoutes({ db, sessions, sso }: IdentityDeps) {
  async function signInPage(c: Ctx, next: string, email = '', refused?: Refused) {
    const people = await demoSignIns(db, today());
    const { view } = c.var;
    const errors = problemsInWords(view.t, refused);
    const status = refused ? statusOf(c, refused) : 200;
    return page(c, <SignInPage {...{ view, people, next, email, errors }} sso={sso?.name} />, status);
  }
  return new Hono<Env>()
    .get('/sign-in', (c) => signInPage(c, ownPath.parse(c.req.query('next'))))
    .post('/sign-in', async (c) => {
      const given = parseForm(typed, await readForm(c));
      try {
        const entered = await signInByPassword(db, given, entranceOf(c, 'password', sessions, given.next));
        return goIn(c, entered, sessions);
      } catch (error) {
        if (error instanceof Refused) return signInPage(c, given.next, given.email, error);
        throw error;
      }
    })
    .post('/session', async (c) => {
      const { position, next } = await form(c, choice);
      return goIn(c, await signInToDemo(db, position, entranceOf(c, 'demo', sessions, next)), sessions);
    })
    .post('/session/end', async (c) => {
      const token = sessionToken(c);
      const { viewer } = c.var;
      if (token && viewer) await signOut(db, viewer.actor, token);
      dropSession(c);
      return c.redirect('/sign-in', 303);
    });
}
