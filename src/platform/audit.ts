import type { Actor } from './actor.ts';
import type { Tx } from './db/db.ts';

export interface AuditEntry {
  /** The office's verb, e.g. `plan.adopt`. */
  act: string;
  subject: { kind: string; id: string };
  /** The fields that the act changed, as they were and as they are now. */
  before?: object;
  after?: object;
}

/** Writes one audit row in the act's own transaction; the database chains it to the last one at commit. */
export async function audit(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
  await tx
    .insertInto('audit')
    .values({
      person_id: actor.personId,
      role: actor.role,
      unit_id: actor.unitId,
      address: actor.address,
      source: actor.source,
      act: entry.act,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      before: entry.before ? withoutSecrets(entry.before) : null,
      after: entry.after ? withoutSecrets(entry.after) : null,
    })
    .execute();
}

const secretName = /passw|secret|token|totp|otp$|cookie|recovery/i;
const passwordHash = /^\$argon2/;

/** What is written can be read by many and is never taken back: a secret in it is our fault, and ends the act. */
function withoutSecrets(fields: object): string {
  return JSON.stringify(fields, (name, value: unknown) => {
    const isSecret = typeof value === 'string' && (secretName.test(name) || passwordHash.test(value));
    if (isSecret) throw new Error(`The audit trail takes no secret, such as "${name}"`);
    return value;
  });
}
