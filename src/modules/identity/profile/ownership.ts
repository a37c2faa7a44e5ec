import type { Db } from '../../../platform/db/db.ts';
import { clientOf } from '../../../web/client.ts';
import { actorOf, type Ctx } from '../../../web/context.ts';
import { confirmPassword, ownerOf } from '../password/password.ts';
import type { Ownership } from './edit-profile.ts';

/** How the person behind a request shows that the open session is really theirs: by their password. */
export const ownershipOf = (db: Db, c: Ctx): Ownership => ({
  hasPassword: async (personId) => (await ownerOf(db, personId)).hash !== null,
  confirm: (password) => confirmPassword(db, actorOf(c), clientOf(c), password, 'password'),
});
