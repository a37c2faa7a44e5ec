import { sql } from 'kysely';
import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Db } from '../../../platform/db/db.ts';
import { hashToken, newToken } from '../../../platform/token.ts';
import type { IdentityDeps } from '../deps.ts';
import { ask, findProvider, type SsoSettings } from './provider.ts';

/** How long somebody may take at the provider. */
export const ssoMinutes = 10;

/** Where the provider sends people back to; it has to know this address. */
export const wayBack = (url: string): string => `${url}/sign-in/sso/callback`;

interface Going {
  next: string;
  /** Who links an account to themselves; null for signing in. */
  personId: string | null;
}

/** Begins a visit at the provider. Returns its address, and a token for the browser, which alone can come back from it. */
export async function goToProvider(
  db: Db,
  settings: SsoSettings,
  url: IdentityDeps['url'],
  { next, personId }: Going,
): Promise<{ address: string; token: string }> {
  const provider = await ask(settings, () => findProvider(settings));
  const [token, state, nonce, verifier] = [newToken(), randomState(), randomNonce(), randomPKCECodeVerifier()];
  const address = buildAuthorizationUrl(provider, {
    redirect_uri: wayBack(url),
    scope: 'openid email profile',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  // Anybody may begin a visit, so those that were never ended do not wait for the next sign-in to be forgotten.
  await db.deleteFrom('sso_request').where('expires_at', '<', sql<Date>`now()`).execute();
  const expires_at = sql<Date>`now() + ${ssoMinutes} * interval '1 minute'`;
  await db
    .insertInto('sso_request')
    .values({ token_hash: hashToken(token), state, nonce, verifier, next, person_id: personId, expires_at })
    .execute();
  return { address: address.href, token };
}
