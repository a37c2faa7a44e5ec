import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Forbidden, NotFound, Refused } from '../../../platform/errors.ts';
import { tellOwner } from '../link/tell-owner.ts';
import { ownerOf } from '../password/password.ts';
import { actorAtDoor, type Entered, type Entrance, enter } from '../sign-in/enter.ts';
import type { SsoIdentity } from './come-back.ts';
import type { SsoSettings } from './provider.ts';

/** Lets in whom the provider knows: by their account there, or the first time by an address that it has verified. */
export async function signInBySso(
  db: Db,
  { name }: SsoSettings,
  identity: SsoIdentity,
  entrance: Entrance,
): Promise<Entered> {
  return db.transaction().execute(async (tx) => {
    const personId = (await linkedPerson(tx, identity)) ?? (await linkByEmail(tx, identity, entrance));
    if (!personId) throw new Refused({ key: 'sso.error.unknown', params: { name } });
    return enter(tx, personId, entrance);
  });
}

async function linkedPerson(tx: Tx, { issuer, subject }: SsoIdentity): Promise<string | undefined> {
  const found = await tx
    .selectFrom('sso_account')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .select('person_id')
    .executeTakeFirst();
  return found?.person_id;
}

async function linkByEmail(tx: Tx, identity: SsoIdentity, { client }: Entrance): Promise<string | undefined> {
  if (!identity.email) return undefined;
  const person = await tx
    .selectFrom('person')
    .leftJoin('sso_account', (join) =>
      join.onRef('sso_account.person_id', '=', 'person.id').on('sso_account.issuer', '=', identity.issuer),
    )
    .where('person.email', '=', identity.email)
    .where('person.disabled_at', 'is', null)
    // Whoever is linked already is linked to somebody else of the same address.
    .where('sso_account.subject', 'is', null)
    .select('person.id')
    .executeTakeFirst();
  if (!person) return undefined;
  await link(tx, await actorAtDoor(tx, person.id, person.id, client), person.id, identity);
  return person.id;
}

/** Links the account at the provider to the acting person, who is signed in. */
export async function linkSsoAccount(
  db: Db,
  actor: Actor,
  { name }: SsoSettings,
  identity: SsoIdentity,
): Promise<void> {
  const { personId } = actor;
  if (!personId) throw new Forbidden();
  await db.transaction().execute(async (tx) => {
    const linked = await linkedPerson(tx, identity);
    if (linked === personId) return;
    const other = await ssoAccountOf(tx, personId, identity.issuer);
    if (linked || other) throw new Refused({ key: 'sso.error.taken', params: { name } });
    await link(tx, actor, personId, identity);
  });
}

async function link(tx: Tx, actor: Actor, personId: string, { issuer, subject }: SsoIdentity): Promise<void> {
  await tx.insertInto('sso_account').values({ issuer, subject, person_id: personId }).execute();
  const entry = { subject: { kind: 'person', id: personId }, after: { issuer, subject } };
  await audit(tx, actor, { act: 'sso.link', ...entry });
  await tellOwner(tx, actor, personId, 'sso-linked');
}

/** The person's account at a provider; undefined where there is none. */
export async function ssoAccountOf(db: Db | Tx, personId: string, issuer: string) {
  return db
    .selectFrom('sso_account')
    .where('person_id', '=', personId)
    .where('issuer', '=', issuer)
    .select(['subject', 'linked_at as linkedAt'])
    .executeTakeFirst();
}

/** Takes the link to the provider back; whoever has no password would be shut out by it. */
export async function unlinkSsoAccount(db: Db, actor: Actor, { issuer }: SsoSettings): Promise<void> {
  const { personId } = actor;
  if (!personId) throw new Forbidden();
  await db.transaction().execute(async (tx) => {
    const { hash } = await ownerOf(tx, personId);
    if (!hash) throw new Refused({ key: 'sso.error.onlyWay' });
    const before = await tx
      .deleteFrom('sso_account')
      .where('person_id', '=', personId)
      .where('issuer', '=', issuer)
      .returning(['issuer', 'subject'])
      .executeTakeFirst();
    if (!before) throw new NotFound();
    await audit(tx, actor, { act: 'sso.unlink', subject: { kind: 'person', id: personId }, before });
    await tellOwner(tx, actor, personId, 'sso-unlinked');
  });
}
