import { sql } from 'kysely';
import { authorizationCodeGrant, fetchUserInfo } from 'openid-client';
import type { Db } from '../../../platform/db/db.ts';
import { Refused } from '../../../platform/errors.ts';
import { hashToken } from '../../../platform/token.ts';
import type { IdentityDeps } from '../deps.ts';
import { wayBack } from './go-to-provider.ts';
import { ask, findProvider, type SsoSettings } from './provider.ts';

/** Somebody as the provider knows them. */
export interface SsoIdentity {
  issuer: string;
  subject: string;
  /** Null unless the provider says that it has verified it. */
  email: string | null;
}

/** What the browser went to the provider for. */
export interface SsoVisit {
  next: string;
  personId: string | null;
  identity: SsoIdentity;
}

/**
 * Takes the provider's answer, once: the visit is forgotten before the code is redeemed, so neither works again. State, nonce,
 * the code's challenge, signature and audience are checked on the way.
 */
export async function comeBack(
  db: Db,
  settings: SsoSettings,
  url: IdentityDeps['url'],
  token: string | undefined,
  query: string,
): Promise<SsoVisit> {
  const visit = token && (await takeVisit(db, token));
  if (!visit) throw new Refused({ key: 'sso.error.broken', params: { name: settings.name } });
  const { claims, told } = await ask(settings, () => redeem(settings, new URL(`${wayBack(url)}${query}`), visit));
  const { emailClaim } = settings;
  const email = told[emailClaim];
  const verified = told.email_verified === true && typeof email === 'string';
  return {
    next: visit.next,
    personId: visit.person_id,
    identity: { issuer: claims.iss, subject: claims.sub, email: verified ? email.trim().toLowerCase() : null },
  };
}

/** What the token says, and where it is silent about the address, what the provider tells when asked. */
async function redeem(settings: SsoSettings, answer: URL, { verifier, state, nonce }: TakenVisit) {
  const provider = await findProvider(settings);
  const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
  const tokens = await authorizationCodeGrant(provider, answer, checks);
  const claims = tokens.claims();
  if (!claims) throw new Error('The provider sent no token of who it is');
  const told: Record<string, unknown> =
    claims[settings.emailClaim] === undefined ? await fetchUserInfo(provider, tokens.access_token, claims.sub) : claims;
  return { claims, told };
}

type TakenVisit = NonNullable<Awaited<ReturnType<typeof takeVisit>>>;

async function takeVisit(db: Db, token: string) {
  return db
    .deleteFrom('sso_request')
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', sql<Date>`now()`)
    .returning(['state', 'nonce', 'verifier', 'next', 'person_id'])
    .executeTakeFirst();
}
