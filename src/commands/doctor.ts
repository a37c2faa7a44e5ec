import { access } from 'node:fs/promises';
import { sql } from 'kysely';
import { zone } from '../platform/db/zone.ts';
import { applicationRole } from '../platform/postgres/role.ts';
import type { Command } from './command.ts';
import { type Office, openOffice } from './open.ts';

export const command: Command = {
  usage: 'doctor',
  summary: 'Looks at the program, the database and the files, and says what is wrong and what to do.',
  async run() {
    const say = (right: boolean, words: string) => process.stdout.write(`${right ? 'ok   ' : 'WRONG'} ${words}\n`);
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    const modern = major > 20 || (major === 20 && minor >= 19);
    say(modern, `Node.js ${process.versions.node}${modern ? '' : ': install 20.19 or newer, best 24'}`);
    const office = await openOffice(process.env);
    try {
      const findings = [
        await server(office),
        await order(office),
        await days(office),
        await rights(office),
        await chain(office),
        await lostFiles(office),
        await failedJobs(office),
      ];
      for (const { right, words } of findings) say(right, words);
      return modern && findings.every(({ right }) => right) ? 0 : 1;
    } finally {
      await office.close();
    }
  },
};

interface Finding {
  right: boolean;
  words: string;
}

async function server({ db }: Office): Promise<Finding> {
  const { rows } = await sql<{ version: string; number: number }>`
    select current_setting('server_version') as version, current_setting('server_version_num')::int as number`.execute(
    db,
  );
  const right = (rows[0]?.number ?? 0) >= 150_000;
  return { right, words: `PostgreSQL ${rows[0]?.version}${right ? '' : ': version 15 or newer is needed'}` };
}

/** The two things that a badly created database gets silently wrong. */
async function order({ db }: Office): Promise<Finding> {
  const { rows } = await sql<{ lower: string; first: string }>`
    select lower('ĐẶNG') as lower, (select w from unnest(array['đ', 'd', 'ă', 'a']) w order by w collate vi_app limit 1) as first`.execute(
    db,
  );
  const right = rows[0]?.lower === 'đặng' && rows[0]?.first === 'a';
  return {
    right,
    words: right ? 'Vietnamese letters' : 'Vietnamese letters: create the database with the locale C.UTF-8',
  };
}

/** Behind a pooler connections cannot ask for a zone themselves. */
async function days({ db }: Office): Promise<Finding> {
  const { rows } = await sql<{ zone: string }>`select current_setting('timezone') as zone`.execute(db);
  const right = rows[0]?.zone === zone;
  const remedy = `run "alter role … set timezone to '${zone}'" for the login of DATABASE_URL, and restart the pooler`;
  return { right, words: right ? 'days begin as in Việt Nam' : `days begin as in ${rows[0]?.zone}: ${remedy}` };
}

/** Whether the database itself keeps the application from rewriting the audit trail. */
async function rights({ db }: Office): Promise<Finding> {
  const { rows } = await sql<{ may: boolean }>`
    select bool_or(has_table_privilege(name, 'update, delete, truncate')) as may
    from unnest(array['audit', 'audit_head']) name`.execute(db);
  const right = rows[0]?.may === false;
  return {
    right,
    words: right
      ? 'the application can only add to the audit trail'
      : `the application could rewrite the audit trail: have a superuser run "create role ${applicationRole}; grant ${applicationRole} to" the login of DATABASE_URL, then run doctor again`,
  };
}

/** Only the end of the chain: `audit verify` reads all of it. */
async function chain({ db }: Office): Promise<Finding> {
  const { rows } = await sql<{ head: number; rows: number }>`
    select (select chain_no from audit_head) as head, (select count(*) from audit) as rows`.execute(db);
  const right = rows[0]?.head === rows[0]?.rows;
  return {
    right,
    words: `${rows[0]?.rows} rows in the audit trail${right ? '' : `, of ${rows[0]?.head} written: run audit verify`}`,
  };
}

async function lostFiles({ db, files }: Office): Promise<Finding> {
  const known = await db.selectFrom('file').select('sha256').execute();
  const there = await Promise.all(
    known.map(({ sha256 }) =>
      access(files.path(sha256)).then(
        () => true,
        () => false,
      ),
    ),
  );
  const lost = known.filter((_, index) => !there[index]).map(({ sha256 }) => sha256.slice(0, 12));
  const words = `${known.length} uploaded files`;
  return {
    right: lost.length === 0,
    words: lost.length === 0 ? words : `${words}, missing on disk: ${lost.join(', ')}; restore them from a backup`,
  };
}

async function failedJobs({ db }: Office): Promise<Finding> {
  const { rows } = await sql<{ job: string; error: string }>`
    select task_identifier as job, coalesce(last_error, '') as error
    from graphile_worker.jobs where attempts >= max_attempts`.execute(db);
  const words = rows.map(({ job, error }) => `${job} (${error.split('\n')[0]})`).join('; ');
  return {
    right: rows.length === 0,
    words: rows.length === 0 ? 'no job has been given up' : `jobs given up: ${words}`,
  };
}
