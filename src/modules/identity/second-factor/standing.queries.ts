import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { SecretBox } from '../../../platform/secret-box.ts';

/** How a person stands with their second factor. */
export interface Standing {
  confirmedAt: Date | null;
  /** The secret while it is being set up; never afterwards. */
  secret: string | null;
  codesLeft: number;
  hasPassword: boolean;
  /** What the app calls the account. */
  label: string;
}

export async function standingOf(db: Db, personId: string, secrets: SecretBox): Promise<Standing> {
  const found = await sql<Standing>`
    select f.confirmed_at as "confirmedAt", case when f.confirmed_at is null then f.secret end as secret,
           (select count(*) from recovery_code c where c.person_id = person.id and c.used_at is null) as "codesLeft",
           exists (select from password w where w.person_id = person.id) as "hasPassword",
           coalesce(person.email, person.name) as label
    from person left join second_factor f on f.person_id = person.id
    where person.id = ${personId}`.execute(db);
  const [standing] = found.rows;
  if (!standing) throw new Error('Somebody signed in who is nobody');
  const { secret } = standing;
  return { ...standing, secret: secret && secrets.open(secret, personId) };
}
