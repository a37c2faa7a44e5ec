import type { Actor } from './actor.ts';
import { chunks } from './db/chunks.ts';
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
export function audit(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
  return auditAll(tx, actor, [entry]);
}

/** The same for an act on many records: each has its row, so that each has its history. */
export async function auditAll(tx: Tx, actor: Actor, entries: AuditEntry[]): Promise<void> {
  const rows = entries.map(({ act, subject, before, after }) => ({
    person_id: actor.personId,
    role: actor.role,
    unit_id: actor.unitId,
    address: actor.address,
    source: actor.source,
    act,
    subject_kind: subject.kind,
    subject_id: subject.id,
    before: before ? withoutSecrets(before) : null,
    after: after ? withoutSecrets(after) : null,
  }));
  for (const some of chunks(rows)) await tx.insertInto('audit').values(some).execute();
}

/** What an act changed: the fields of `after` that were not so before, as they were and as they are. */
export function changedFields(before: object, after: object): Required<Pick<AuditEntry, 'before' | 'after'>> {
  const was = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(was.get(name)),
  );
  return {
    before: Object.fromEntries(changed.map(([name]) => [name, was.get(name) ?? null])),
    after: Object.fromEntries(changed),
  };
}

const secretName = /passw|secret|token|totp|otp$|cookie|recovery/i;
const passwordHash = /^\$argon2/;

/** What is written can be read by many and is never taken back: a secret in it is our fault, and ends the act. */
function withoutSecrets(fields: object): string {
  return JSON.stringify(fields, (name, value: unknown) => {
    const isSecret = typeof value === 'string' && (secretName.test(name) || passwordHash.test(value));
    if (isSecret) throw new Error(`The audit trail takes no secret, such as "${name}"`);
    // PostgreSQL takes no half of a sign, as is left of an emoji at the end of a text that was cut.
    return typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\ufffd') : value;
  });
}
