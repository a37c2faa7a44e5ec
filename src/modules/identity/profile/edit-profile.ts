import type { z } from 'zod';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { inWords } from '../../../platform/db/constraint.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Conflict, NotFound, Refused } from '../../../platform/errors.ts';
import type { Language } from '../../../platform/i18n.ts';
import { voidSentLinks } from '../link/invite.ts';
import { tellOwner } from '../link/tell-owner.ts';
import { personConstraints } from '../people/add-person.ts';
import type { NotificationChoice, profileInput } from './profile.input.ts';

/** How somebody shows that the open session is really theirs. */
export interface Ownership {
  hasPassword(personId: string): Promise<boolean>;
  /** Throws `Refused` when the password is not the person's own. */
  confirm(password: string): Promise<void>;
}

/**
 * Changes one's own name and addresses. The e-mail is where links for signing in are sent, so its owner shows the password;
 * whoever has none leaves it to an administrator.
 */
export async function editProfile(
  db: Db,
  actor: Actor,
  { version, password, ...details }: z.infer<typeof profileInput>,
  owner: Ownership,
): Promise<void> {
  const id = actor.personId ?? '';
  const known = await db.selectFrom('person').where('id', '=', id).select('email').executeTakeFirst();
  if (known?.email !== details.email) {
    if (!(await owner.hasPassword(id))) throw new Refused({ field: 'email', key: 'profile.error.noPassword' });
    await owner.confirm(password);
  }
  await inWords(personConstraints, () =>
    db.transaction().execute(async (tx) => {
      const person = await oneself(tx, actor);
      // The version also keeps the address from having changed since it was compared.
      if (person.version !== version || person.email !== known?.email) throw new Conflict();
      if (person.email !== details.email) {
        await voidSentLinks(tx, id);
        await tellOwner(tx, actor, id, 'email-changed');
      }
      await tx
        .updateTable('person')
        .set({ ...details, version: version + 1 })
        .where('id', '=', id)
        .execute();
      const before = { name: person.name, email: person.email, phone: person.phone };
      await audit(tx, actor, { act: 'profile.edit', subject: { kind: 'person', id }, before, after: details });
    }),
  );
}

/** Chooses which mails one is sent. */
export async function chooseNotifications(db: Db, actor: Actor, chosen: NotificationChoice): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { id, daily_digest, immediate_mail } = await oneself(tx, actor);
    const before = { dailyDigest: daily_digest, immediateMail: immediate_mail };
    await tx
      .updateTable('person')
      .set({ daily_digest: chosen.dailyDigest, immediate_mail: chosen.immediateMail })
      .where('id', '=', id)
      .execute();
    await audit(tx, actor, { act: 'profile.notify', subject: { kind: 'person', id }, before, after: chosen });
  });
}

/** Chooses the language that one reads. */
export async function chooseLanguage(db: Db, actor: Actor, language: Language): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const person = await oneself(tx, actor);
    if (person.language === language) return;
    await tx.updateTable('person').set({ language }).where('id', '=', person.id).execute();
    const subject = { kind: 'person', id: person.id };
    const [before, after] = [{ language: person.language }, { language }];
    await audit(tx, actor, { act: 'profile.language', subject, before, after });
  });
}

async function oneself(tx: Tx, actor: Actor) {
  if (!actor.personId) throw new NotFound();
  const query = tx.selectFrom('person').where('id', '=', actor.personId).selectAll().forUpdate();
  return query.executeTakeFirstOrThrow(() => new NotFound());
}
