import pg from 'pg';
import { applicationRole } from '../postgres/role.ts';

// Whoever migrates makes the role where they may. Another database of the same server may be doing so at this moment.
const makeRole = `
  do $$ begin
    begin
      if to_regrole('${applicationRole}') is null then create role ${applicationRole} nologin; end if;
    exception when duplicate_object or unique_violation or insufficient_privilege then null;
    end;
    if to_regrole('${applicationRole}') is not null and not pg_has_role('${applicationRole}',
      case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end)
    then grant ${applicationRole} to current_user; end if;
  exception when duplicate_object or unique_violation or insufficient_privilege then null;
  end $$`;

const isWanting = `
  select exists (
    select from pg_class c
    where c.relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace) and c.relkind in ('r', 'v', 'S')
      and not case c.relkind when 'S' then has_sequence_privilege('${applicationRole}', c.oid, 'usage')
                             else has_table_privilege('${applicationRole}', c.oid, 'select') end
  ) as wanting from pg_roles where rolname = '${applicationRole}'`;

// A row's number, time and chain are the database's to give: whoever could write them could forge a link.
const written = 'person_id, role, unit_id, address, source, act, subject_kind, subject_id, before, after';

const giveRights = `
  grant usage on schema public, graphile_worker to ${applicationRole};
  grant select, insert, update, delete on all tables in schema public, graphile_worker to ${applicationRole};
  grant usage, select on all sequences in schema public, graphile_worker to ${applicationRole};
  revoke all on audit, audit_head, migration from ${applicationRole};
  grant select on audit, audit_head, migration to ${applicationRole};
  grant insert (${written}) on audit to ${applicationRole};
  do $$
    declare one regclass;
    begin
      -- The queue's tables are closed to all but their owner until somebody says otherwise.
      for one in select c.oid from pg_class c
        where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
          and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = '${applicationRole}')
      loop
        execute format('create policy ${applicationRole} on %s to ${applicationRole} using (true) with check (true)', one);
      end loop;
    end $$`;

/** Makes the application's role where that is allowed, and gives it its rights to all tables that it has none to yet. */
export async function prepareRole(client: pg.Client): Promise<void> {
  await client.query(makeRole);
  const { rows } = await client.query<{ wanting: boolean }>(isWanting);
  // Several statements in one query are one transaction.
  if (rows[0]?.wanting) await client.query(giveRights);
}

/** The role to work under: the application's, or null where it is missing or this login may not take it. */
export async function roleToTake(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`begin; set local role ${applicationRole}; rollback`);
    return applicationRole;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return null;
    throw error;
  } finally {
    await client.end();
  }
}
