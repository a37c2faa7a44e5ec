import { Hono } from 'hono';
import { z } from 'zod';
import { NotFound, Refused } from '../../../platform/errors.ts';
import { clientOf } from '../../../web/client.ts';
import type { Ctx, Env } from '../../../web/context.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { form, problemsInWords } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import type { IdentityDeps } from '../deps.ts';
import { typedPassword } from '../password/password.routes.tsx';
import { accountKey, beginTry } from '../sign-in/attempts.ts';
import { entranceOf, goIn } from '../sign-in/entered.ts';
import { statusOf } from '../sign-in/refusal.ts';
import { typedEmail } from '../sign-in/typed-email.ts';
import { enterByLink, findLink } from './enter-by-link.ts';
import { askForReset } from './invite.ts';
import { GonePage, LinkPage, ResetPage } from './link.page.tsx';

const asked = z.object({ email: typedEmail });
const chosen = z.object({ password: typedPassword });

/** Ways in by a link: asking for one, and following it. */
export function linkRoutes({ db, sessions, mail }: IdentityDeps) {
  const resetPage = (c: Ctx, refused?: Refused) => {
    const { view } = c.var;
    const errors = problemsInWords(view.t, refused);
    return page(
      c,
      <ResetPage view={view} mail={mail !== null} errors={errors} />,
      refused ? statusOf(c, refused) : 200,
    );
  };
  const linkPage = async (c: Ctx, token: string, refused?: Refused) => {
    const { view } = c.var;
    const link = await findLink(db, token);
    // A mail programme that looks ahead only reads: nothing is used up before a password is sent.
    if (!link) return page(c, <GonePage view={view} />, 404);
    const errors = problemsInWords(view.t, refused);
    return page(c, <LinkPage {...{ view, token, link, errors }} />, refused ? 422 : 200);
  };
  return new Hono<Env>()
    .get('/sign-in/reset', (c) => resetPage(c))
    .post('/sign-in/reset', async (c) => {
      const { email } = await form(c, asked);
      if (!mail) return resetPage(c);
      try {
        await beginTry(db, accountKey('reset', email), clientOf(c), false);
      } catch (error) {
        if (error instanceof Refused) return resetPage(c, error);
        throw error;
      }
      await askForReset(db, email);
      leaveFlash(c, 'link.reset.asked');
      return c.redirect('/sign-in', 303);
    })
    .get('/links/:token', (c) => linkPage(c, c.req.param('token')))
    .post('/links/:token', async (c) => {
      const token = c.req.param('token');
      const { password } = await form(c, chosen);
      try {
        return goIn(c, await enterByLink(db, token, password, entranceOf(c, 'link', sessions, '/')), sessions);
      } catch (error) {
        if (error instanceof Refused) return linkPage(c, token, error);
        if (error instanceof NotFound) return linkPage(c, token);
        throw error;
      }
    });
}
