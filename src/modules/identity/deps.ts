import type { Db } from '../../platform/db/db.ts';
import type { FileStore } from '../../platform/files.ts';
import type { Log } from '../../platform/log.ts';
import type { MailSettings } from '../../platform/mail.ts';
import type { SecretBox } from '../../platform/secret-box.ts';
import type { SsoSettings } from './oidc/provider.ts';
import type { SessionTime } from './session/session.ts';

/** What signing in stands on. */
export interface IdentityDeps {
  db: Db;
  files: FileStore;
  sessions: SessionTime;
  /** Null where the office has no mail server. */
  mail: MailSettings | null;
  /** Null where there is no single sign-on. */
  sso: SsoSettings | null;
  /** Seals the secrets of second factors. */
  secrets: SecretBox;
  log: Log;
  /** The address by which people know the program. */
  url: string;
}
