import { Secret, TOTP } from 'otpauth';

const issuer = 'Cải Cách';
const seconds = 30;

/** A secret for an app, in the letters that people can type. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

const of = (secret: string, label = '') =>
  // What every app can do: SHA-1, six figures, thirty seconds (RFC 6238).
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: seconds });

/** The address by which an app takes over a secret. */
export const secretAddress = (secret: string, label: string): string => of(secret, label).toString();

/** The time step that a code belongs to, when it is of now or of the step before or after; null for any other. */
export function stepOf(secret: string, code: string, now = Date.now()): number | null {
  // The library throws at figures of other scripts.
  if (!/^\d{6}$/.test(code)) return null;
  const delta = of(secret).validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / 1000 / seconds) + delta;
}

/** The code that an app shows at a time. */
export const codeAt = (secret: string, now: number): string => of(secret).generate({ timestamp: now });
