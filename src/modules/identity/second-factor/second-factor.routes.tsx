import { Hono } from 'hono';
import { z } from 'zod';
import { Refused } from '../../../platform/errors.ts';
import { clientOf } from '../../../web/client.ts';
import { actorOf, type Ctx, type Env } from '../../../web/context.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { form, problemsInWords } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import type { IdentityDeps } from '../deps.ts';
import { typedPassword } from '../password/password.routes.tsx';
import { statusOf } from '../sign-in/refusal.ts';
import { beginEnrolment, confirmEnrolment, renewCodes, turnOff } from './enrol.ts';
import { RecoveryCodesPage } from './recovery-codes.page.tsx';
import { SecondFactorPage } from './second-factor.page.tsx';
import { standingOf } from './standing.queries.ts';

const room = '/me/second-factor';

const typedCode = z
  .string()
  .default('')
  .transform((text) => text.trim().slice(0, 100));
const shown = z.object({ code: typedCode, password: typedPassword });

/** One's own second factor: setting it up, its recovery codes, turning it off. */
export function secondFactorRoutes({ db, sso, secrets }: IdentityDeps) {
  async function factorPage(c: Ctx, refused?: Refused) {
    const { view, viewer } = c.var;
    const standing = await standingOf(db, actorOf(c).personId ?? '', secrets);
    const mustEnrol = viewer?.mustEnrol ?? false;
    const errors = problemsInWords(view.t, refused);
    const props = { view, standing, mustEnrol, errors, sso: sso !== null };
    return page(c, <SecondFactorPage {...props} />, refused ? statusOf(c, refused) : 200);
  }
  async function orRefused(c: Ctx, answer: () => Promise<Response>): Promise<Response> {
    try {
      return await answer();
    } catch (error) {
      if (error instanceof Refused) return factorPage(c, error);
      throw error;
    }
  }
  const codesPage = (c: Ctx, codes: string[]) =>
    page(c, <RecoveryCodesPage view={c.var.view} codes={codes} sso={sso !== null} />);
  return new Hono<Env>()
    .get(room, (c) => factorPage(c))
    .post(room, async (c) => {
      await beginEnrolment(db, actorOf(c), secrets);
      return c.redirect(room, 303);
    })
    .post(`${room}/confirmation`, (c) =>
      orRefused(c, async () => {
        const typed = { ...(await form(c, shown)), client: clientOf(c), secrets };
        // Answered at once: what is shown once cannot wait behind another address.
        return codesPage(c, await confirmEnrolment(db, actorOf(c), typed));
      }),
    )
    .post(`${room}/recovery-codes`, (c) =>
      orRefused(c, async () => {
        const { code } = await form(c, shown);
        return codesPage(c, await renewCodes(db, actorOf(c), { code, client: clientOf(c), secrets }));
      }),
    )
    .post(`${room}/end`, (c) =>
      orRefused(c, async () => {
        await turnOff(db, actorOf(c), { ...(await form(c, shown)), client: clientOf(c), secrets });
        leaveFlash(c, 'secondFactor.ended');
        return c.redirect(room, 303);
      }),
    );
}
