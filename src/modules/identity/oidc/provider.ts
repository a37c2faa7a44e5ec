import {
  AuthorizationResponseError,
  allowInsecureRequests,
  ClientError,
  type Configuration,
  discovery,
  ResponseBodyError,
} from 'openid-client';
import { Refused } from '../../../platform/errors.ts';

/** The provider of single sign-on (OpenID Connect) and how it knows this program. */
export interface SsoSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What stands on the button. */
  name: string;
  /** The claim that holds the e-mail address. */
  emailClaim: string;
}

/** In seconds: a provider that takes longer counts as away. */
const patience = 10;
/** In milliseconds: what a provider says of itself may change. */
const fresh = 60 * 60 * 1000;

const known = new Map<string, { at: number; provider: Promise<Configuration> }>();

/** What the provider says of itself, asked for at the first sign-in and now and then again. */
export async function findProvider(settings: SsoSettings): Promise<Configuration> {
  const key = JSON.stringify(settings);
  const before = known.get(key);
  if (before && before.at > Date.now() - fresh) return before.provider;
  const provider = discover(settings);
  known.set(key, { at: Date.now(), provider });
  // One that was away is asked again by the next who comes.
  provider.catch(() => known.delete(key));
  return provider;
}

async function discover({ issuer, clientId, clientSecret }: SsoSettings): Promise<Configuration> {
  // Without TLS only where the office itself has written so, for a provider on the same machine or in a test.
  const execute = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
  return discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: patience });
}

/** The provider was away, or answered what cannot be taken; `reason` is for whoever keeps the server. */
export class ProviderFailed extends Refused {
  readonly reason: unknown;
  constructor(key: 'sso.error.away' | 'sso.error.broken' | 'sso.error.denied', name: string, reason: unknown) {
    super({ key, params: { name } });
    this.reason = reason;
  }
}

/** Asks the provider for something; throws `ProviderFailed` when it is away or says what cannot be taken. */
export async function ask<Answer>({ name }: SsoSettings, question: () => Promise<Answer>): Promise<Answer> {
  try {
    return await question();
  } catch (error) {
    if (error instanceof AuthorizationResponseError) throw new ProviderFailed('sso.error.denied', name, error);
    const answered = error instanceof ResponseBodyError && error.status < 500;
    const invalid = error instanceof ClientError && invalidAnswers.has(error.code ?? '');
    throw new ProviderFailed(answered || invalid ? 'sso.error.broken' : 'sso.error.away', name, error);
  }
}

const invalidAnswers = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_INVALID_REQUEST',
]);
