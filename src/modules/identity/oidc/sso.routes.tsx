import { Hono } from 'hono';
import { z } from 'zod';
import { Forbidden, Refused } from '../../../platform/errors.ts';
import { clientOf } from '../../../web/client.ts';
import { actorOf, type Ctx, type Env } from '../../../web/context.ts';
import { dropCookie, keepCookie, readCookie } from '../../../web/cookie.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { form, problemsInWords } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import { ownPath } from '../../../web/own-path.ts';
import type { IdentityDeps } from '../deps.ts';
import { typedPassword } from '../password/password.routes.tsx';
import { confirmPassword, ownerOf } from '../password/password.ts';
import { entranceOf, goIn } from '../sign-in/entered.ts';
import { statusOf } from '../sign-in/refusal.ts';
import { comeBack } from './come-back.ts';
import { goToProvider, ssoMinutes } from './go-to-provider.ts';
import { ProviderFailed, type SsoSettings } from './provider.ts';
import { LeavingPage, SsoFailedPage, SsoPage } from './sso.page.tsx';
import { linkSsoAccount, signInBySso, ssoAccountOf, unlinkSsoAccount } from './sso-account.ts';

/** Single sign-on, there and back; without a provider there are no such addresses. */
export function ssoRoutes({ db, sso, url, sessions, log }: IdentityDeps) {
  const routes = new Hono<Env>();
  if (!sso) return routes;
  return routes
    .get('/sign-in/sso', (c) =>
      orFailed(c, sso, log, async () => {
        const next = ownPath.parse(c.req.query('next'));
        const { address, token } = await goToProvider(db, sso, url, { next, personId: null });
        keepCookie(c, 'sso', token, ssoMinutes * 60);
        return c.redirect(address, 302);
      }),
    )
    .get('/sign-in/sso/callback', (c) =>
      orFailed(c, sso, log, async () => {
        const token = readCookie(c, 'sso');
        dropCookie(c, 'sso');
        const { search } = new URL(c.req.url);
        const { next, personId, identity } = await comeBack(db, sso, url, token, search);
        if (!personId)
          return goIn(c, await signInBySso(db, sso, identity, entranceOf(c, 'sso', sessions, next)), sessions);
        const { viewer } = c.var;
        if (viewer?.actor.personId !== personId)
          throw new Refused({ key: 'sso.error.broken', params: { name: sso.name } });
        await linkSsoAccount(db, viewer.actor, sso, identity);
        leaveFlash(c, 'sso.link.done', { name: sso.name });
        return c.redirect(next, 303);
      }),
    );
}

async function orFailed(
  c: Ctx,
  sso: SsoSettings,
  log: IdentityDeps['log'],
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // Whoever keeps the server has to see why; the person has to see what to do.
    if (error instanceof ProviderFailed) log.warn({ err: error.reason }, 'single sign-on');
    const errors = problemsInWords(c.var.view.t, error);
    return page(c, <SsoFailedPage view={c.var.view} name={sso.name} errors={errors} />, 422);
  }
}

const confirmation = z.object({ password: typedPassword });

/** One's own account at the provider. */
export function ssoAccountRoutes({ db, sso, url }: IdentityDeps) {
  const routes = new Hono<Env>();
  if (!sso) return routes;
  async function ssoPage(c: Ctx, provider: SsoSettings, refused?: Refused) {
    const { view } = c.var;
    const personId = selfOf(c);
    const [account, { hash }] = await Promise.all([ssoAccountOf(db, personId, provider.issuer), ownerOf(db, personId)]);
    const errors = problemsInWords(view.t, refused);
    const shown = { view, name: provider.name, linkedAt: account?.linkedAt, hasPassword: hash !== null, errors };
    return page(c, <SsoPage {...shown} />, refused ? statusOf(c, refused) : 200);
  }
  return routes
    .get('/me/sso', (c) => ssoPage(c, sso))
    .post('/me/sso', async (c) => {
      const personId = selfOf(c);
      try {
        const { password } = await form(c, confirmation);
        if ((await ownerOf(db, personId)).hash)
          await confirmPassword(db, actorOf(c), clientOf(c), password, 'password');
        const { address, token } = await goToProvider(db, sso, url, { next: '/me/sso', personId });
        keepCookie(c, 'sso', token, ssoMinutes * 60);
        return page(c, <LeavingPage view={c.var.view} name={sso.name} address={address} />);
      } catch (error) {
        if (error instanceof Refused) return ssoPage(c, sso, error);
        throw error;
      }
    })
    .post('/me/sso/end', async (c) => {
      try {
        await unlinkSsoAccount(db, actorOf(c), sso);
      } catch (error) {
        if (error instanceof Refused) return ssoPage(c, sso, error);
        throw error;
      }
      leaveFlash(c, 'sso.unlink.done', { name: sso.name });
      return c.redirect('/me/sso', 303);
    });
}

function selfOf(c: Ctx): string {
  const { personId } = actorOf(c);
  if (!personId) throw new Forbidden();
  return personId;
}
