import { Hono } from 'hono';
import { z } from 'zod';
import { Refused } from '../../../platform/errors.ts';
import { clientOf } from '../../../web/client.ts';
import { actorOf, type Ctx, type Env } from '../../../web/context.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { form, problemsInWords } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import type { IdentityDeps } from '../deps.ts';
import { statusOf } from '../sign-in/refusal.ts';
import { PasswordPage } from './password.page.tsx';
import { changePassword, ownerOf } from './password.ts';

/** A password as it is typed, of a length that can be computed with. */
export const typedPassword = z
  .string()
  .default('')
  .transform((text) => text.slice(0, 1000));

const change = z.object({ current: typedPassword, password: typedPassword });

/** One's own password. */
export function passwordRoutes({ db, sso }: IdentityDeps) {
  async function passwordPage(c: Ctx, refused?: Refused) {
    const { view } = c.var;
    const { email, hash } = await ownerOf(db, actorOf(c).personId ?? '');
    const errors = problemsInWords(view.t, refused);
    const shown = { view, email: email ?? '', hasPassword: hash !== null, errors, sso: sso !== null };
    return page(c, <PasswordPage {...shown} />, refused ? statusOf(c, refused) : 200);
  }
  return new Hono<Env>()
    .get('/me/password', (c) => passwordPage(c))
    .post('/me/password', async (c) => {
      try {
        const here = { sessionId: c.var.viewer?.sessionId ?? '', client: clientOf(c) };
        await changePassword(db, actorOf(c), here, await form(c, change));
      } catch (error) {
        if (error instanceof Refused) return passwordPage(c, error);
        throw error;
      }
      leaveFlash(c, 'password.changed');
      return c.redirect('/me/password', 303);
    });
}
