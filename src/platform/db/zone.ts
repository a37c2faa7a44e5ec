import type pg from 'pg';

/** The office's zone: days begin by it, also where SQL takes the date of a moment. */
export const zone = 'Asia/Ho_Chi_Minh';

// What a login may not set for the database, it may for itself.
const set = `
  do $$ begin
    begin
      execute format('alter database %I set timezone to %L', current_database(), '${zone}');
    exception when insufficient_privilege then
      execute format('alter role %I in database %I set timezone to %L', session_user, current_database(), '${zone}');
    end;
  end $$`;

/**
 * Gives the database the office's zone, for connections that cannot ask for one: a pooler hands on no settings. Written only where it
 * is not so yet; connections that a pooler has open already have it once they are made anew.
 */
export async function setZone(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ zone: string }>(
    `select reset_val as zone from pg_settings where name = 'TimeZone'`,
  );
  if (rows[0]?.zone !== zone) await client.query(set);
}
