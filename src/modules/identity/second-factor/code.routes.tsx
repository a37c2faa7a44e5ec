import { Hono } from 'hono';
import { z } from 'zod';
import { NotFound, Refused } from '../../../platform/errors.ts';
import { clientOf } from '../../../web/client.ts';
import type { Ctx, Env } from '../../../web/context.ts';
import { readCookie } from '../../../web/cookie.ts';
import { form, problemsInWords } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import { sessionToken } from '../../../web/session.ts';
import type { IdentityDeps } from '../deps.ts';
import { goIn } from '../sign-in/entered.ts';
import { statusOf } from '../sign-in/refusal.ts';
import { answerCode, findStep } from './answer-code.ts';
import { CodePage } from './code.page.tsx';

const typed = z.object({
  code: z
    .string()
    .default('')
    .transform((text) => text.trim().slice(0, 100)),
});

/** The step between the password and the front page, for whoever has a second factor. */
export function codeRoutes({ db, sessions, secrets }: IdentityDeps) {
  async function codePage(c: Ctx, refused?: Refused) {
    if (!(await findStep(db, readCookie(c, 'sign-in')))) return c.redirect('/sign-in', 303);
    const { view } = c.var;
    const errors = problemsInWords(view.t, refused);
    return page(c, <CodePage view={view} errors={errors} />, refused ? statusOf(c, refused) : 200);
  }
  return new Hono<Env>()
    .get('/sign-in/code', (c) => codePage(c))
    .post('/sign-in/code', async (c) => {
      const { code } = await form(c, typed);
      const entrance = { client: clientOf(c), before: sessionToken(c), days: sessions.days };
      try {
        return goIn(c, await answerCode(db, readCookie(c, 'sign-in'), code, entrance, secrets), sessions);
      } catch (error) {
        if (error instanceof Refused) return codePage(c, error);
        if (error instanceof NotFound) return c.redirect('/sign-in', 303);
        throw error;
      }
    });
}
