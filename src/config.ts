import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SessionTime, SsoSettings } from './modules/identity/index.ts';
import type { MailSettings } from './platform/mail.ts';
import { readKeys } from './platform/secret-box.ts';

/** Where data lives, which server to use, where to listen, who else takes part. Read from the environment once, at start. */
export interface Config {
  port: number;
  /** A PostgreSQL ≥ 15 to use instead of the embedded one. */
  databaseUrl: string | null;
  /** The address of the tables' owner, for migrations, backup and restore, where `databaseUrl` is a login that may do less. */
  databaseOwnerUrl: string | null;
  /** The folder of the embedded database and of uploaded files. */
  dataDir: string;
  /** The address by which people know the program, as it stands in mails. */
  url: string;
  /** Set where a proxy ends TLS: cookies are then sent over https only. */
  secureCookies: boolean;
  /** Set where a proxy stands before the program: the last address it forwards for is the visitor's. */
  proxy: boolean;
  sessions: SessionTime;
  /** Null where the office has no mail server. */
  mail: MailSettings | null;
  /** Null where there is no single sign-on. */
  sso: SsoSettings | null;
  /** What seals secrets in the database, then what did so before; null for the key in the data folder. */
  secretKeys: [Buffer, ...Buffer[]] | null;
  logLevel: string;
  /** In bytes: everything that one form with files may bring. */
  largestUpload: number;
}

/** Parses the environment; throws a sentence for the person who starts the program. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const port = wholeNumber('PORT', env.PORT, 3000, 65_535);
  const megabytes = Number(env.CAICACH_MAX_UPLOAD_MB ?? 210);
  if (!(megabytes >= 21))
    throw new Error(`CAICACH_MAX_UPLOAD_MB must be 21 or more, not "${env.CAICACH_MAX_UPLOAD_MB}"`);
  return {
    port,
    databaseUrl: env.DATABASE_URL || null,
    databaseOwnerUrl: env.DATABASE_OWNER_URL || null,
    dataDir: resolve(env.CAICACH_DATA || fileURLToPath(new URL('../.data', import.meta.url))),
    url: webAddress('CAICACH_URL', env.CAICACH_URL || `http://localhost:${port}`),
    secureCookies: env.CAICACH_SECURE_COOKIES === '1',
    proxy: env.CAICACH_PROXY === '1',
    sessions: {
      days: wholeNumber('CAICACH_SESSION_DAYS', env.CAICACH_SESSION_DAYS, 14, 365),
      idleHours: wholeNumber('CAICACH_SESSION_IDLE_HOURS', env.CAICACH_SESSION_IDLE_HOURS, 12, 24 * 365),
    },
    mail: mailConfig(env.CAICACH_SMTP_URL, env.CAICACH_MAIL_FROM),
    sso: ssoConfig(env),
    secretKeys: env.CAICACH_SECRET_KEY ? readKeys('CAICACH_SECRET_KEY', env.CAICACH_SECRET_KEY) : null,
    logLevel: env.CAICACH_LOG || 'info',
    largestUpload: megabytes * 1024 * 1024,
  };
}

function wholeNumber(name: string, text: string | undefined, otherwise: number, most: number): number {
  const number = Number(text || otherwise);
  if (!Number.isInteger(number) || number < 0 || number > most)
    throw new Error(`${name} must be a whole number up to ${most}, not "${text}"`);
  return number;
}

function webAddress(name: string, text: string): string {
  if (!/^https?:/.test(text) || !URL.canParse(text))
    throw new Error(`${name} must be an http(s) address, not "${text}"`);
  return text.replace(/\/+$/, '');
}

function mailConfig(smtpUrl: string | undefined, from: string | undefined): MailSettings | null {
  if (!smtpUrl) return null;
  // The address may hold a password, so it is not repeated.
  if (!/^smtps?:\/\//.test(smtpUrl)) throw new Error('CAICACH_SMTP_URL must begin with smtp:// or smtps://');
  if (!from) throw new Error('CAICACH_SMTP_URL needs CAICACH_MAIL_FROM, the sender: "Cải Cách <cchc@example.gov.vn>"');
  return { smtpUrl, from };
}

function ssoConfig(env: NodeJS.ProcessEnv): SsoSettings | null {
  if (!env.CAICACH_OIDC_ISSUER) return null;
  if (!env.CAICACH_OIDC_CLIENT_ID || !env.CAICACH_OIDC_CLIENT_SECRET)
    throw new Error('CAICACH_OIDC_ISSUER needs CAICACH_OIDC_CLIENT_ID and CAICACH_OIDC_CLIENT_SECRET');
  return {
    issuer: webAddress('CAICACH_OIDC_ISSUER', env.CAICACH_OIDC_ISSUER),
    clientId: env.CAICACH_OIDC_CLIENT_ID,
    clientSecret: env.CAICACH_OIDC_CLIENT_SECRET,
    name: env.CAICACH_OIDC_NAME || new URL(env.CAICACH_OIDC_ISSUER).hostname,
    emailClaim: env.CAICACH_OIDC_EMAIL_CLAIM || 'email',
  };
}
