import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { createApp, type Deps } from '../../app.ts';
import type { Role } from '../../platform/actor.ts';
import type { Db } from '../../platform/db/db.ts';
import { openFileStore } from '../../platform/files.ts';
import { createLog } from '../../platform/log.ts';
import { secretBox } from '../../platform/secret-box.ts';
import { makePeople } from './identity.fixture.ts';
import { hashPassword } from './password/hash.ts';
import { storePassword } from './password/password.ts';
import { visitor } from './visitor.fixture.ts';

export const goodPassword = 'chiều mưa phố núi';
const unit = 'Phòng Kinh tế, Xã Mai Lĩnh';

/** The demonstration's units, people with passwords as a test needs them, and browsers to try them with. */
export async function makeAccounts(db: Db, given: Partial<Deps> = {}) {
  const secrets = secretBox([randomBytes(32)]);
  const people = await makePeople(db);
  const app = createApp({
    db,
    files: openFileStore(tmpdir()),
    log: createLog('silent'),
    secureCookies: false,
    proxy: true,
    secrets,
    ...given,
  });
  const hash = await hashPassword(goodPassword);
  let count = 0;

  /** Somebody with an e-mail and the password. */
  async function account(role: Role = 'officer', of = unit, name = 'Đinh Văn Kiên') {
    const email = `nguoi-${++count}@mailinh.example`;
    const made = await people.position(name, role, of);
    await db.updateTable('person').set({ email }).where('id', '=', made.personId).execute();
    await db.transaction().execute((tx) => storePassword(tx, made.personId, hash));
    return { ...made, email };
  }

  /** What the audit trail says of a person, the oldest first. */
  async function acts(personId: string) {
    const rows = await db
      .selectFrom('audit')
      .where('subject_id', '=', personId)
      .orderBy('id')
      .select(['act', 'person_id', 'unit_id', 'address', 'before', 'after'])
      .execute();
    return rows;
  }

  /** What the app of a person knows. */
  async function secretOf(personId: string) {
    const query = db.selectFrom('second_factor').where('person_id', '=', personId).select('secret');
    return secrets.open((await query.executeTakeFirstOrThrow()).secret, personId) ?? '';
  }

  return { ...people, app, account, acts, secretOf, browser: (address?: string) => visitor(app, address) };
}
