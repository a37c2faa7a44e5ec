import { sql } from 'kysely';
import { addAdministrator, linkToPassOn, personInput } from '../modules/identity/index.ts';
import { findUnitByCode, foundGovernment } from '../modules/org/index.ts';
import { commandLine } from '../platform/actor.ts';
import { today } from '../platform/clock.ts';
import type { Db, Tx } from '../platform/db/db.ts';
import { translators } from '../words.ts';
import { type Command, required, UsageError, type Values } from './command.ts';
import { openOffice } from './open.ts';

const usage = [
  'admin create --name NAME --email ADDRESS [--title TITLE] [--unit CODE]',
  'admin create … --unit-name NAME --unit-kind province|commune [--code CODE] [--from YYYY-MM-DD]',
  'admin link --email ADDRESS',
].join('\n  ');

export const command: Command = {
  usage,
  summary:
    'Adds an administrator and prints the link by which they set their password, once; in an empty database, with the government they keep. `link` makes a new one for somebody who is there.',
  options: Object.fromEntries(
    ['name', 'email', 'title', 'unit', 'unit-name', 'unit-kind', 'code', 'from'].map((name) => [
      name,
      { type: 'string' },
    ]),
  ),
  async run(values, [what, ...more]) {
    if ((what !== 'create' && what !== 'link') || more.length > 0)
      throw new UsageError('Say what to do: admin create, or admin link');
    const email = required(values, 'email', `admin ${what}`);
    const person = what === 'create' ? readPerson(values, email) : null;
    const office = await openOffice(process.env);
    try {
      const { url } = office.config;
      const link = person
        ? await addAdministrator(office.db, person, await whichUnit(office.db, values), url)
        : await linkToPassOn(office.db, email, url);
      if (!link) throw new UsageError(`Nobody has the address ${email}`);
      process.stdout.write(`${link}\n`);
      return 0;
    } finally {
      await office.close();
    }
  },
};

function readPerson(values: Values, email: string) {
  const person = personInput.safeParse({ name: required(values, 'name', 'admin create'), email });
  if (!person.success) {
    // The schema's messages are keys of catalogues.
    const keys = person.error.issues.map(({ message }) => message as 'people.error.name');
    throw new UsageError(keys.map((key) => translators.vi(key)).join(' '));
  }
  return { ...person.data, title: text(values, 'title') ?? 'Quản trị hệ thống' };
}

const text = (values: Values, name: string) => {
  const value = values[name];
  return typeof value === 'string' ? value.normalize('NFC').trim() || undefined : undefined;
};

/** The government to be kept: the named one, the only one at the top, or in an empty database a new one. */
async function whichUnit(db: Db, values: Values): Promise<(tx: Tx) => Promise<string>> {
  const code = text(values, 'unit');
  if (code) {
    const unit = await findUnitByCode(db, code, today());
    if (!unit) throw new UsageError(`There is no unit with the code or short name ${code}`);
    return async () => unit.id;
  }
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from unit_on(${today()}::date)
    where parent_id is null and kind in ('province', 'district', 'commune') order by name collate vi_app`.execute(db);
  const [top, ...others] = rows;
  if (!top) return newGovernment(values);
  if (others.length > 0) throw new UsageError(`Say which with --unit: ${rows.map(({ name }) => name).join(', ')}`);
  return async () => top.id;
}

const kinds = ['province', 'district', 'commune'] as const;
/** QĐ 19/2025/QĐ-TTg. */
const codes: Record<(typeof kinds)[number], RegExp> = { province: /^\d{2}$/, district: /^\d{3}$/, commune: /^\d{5}$/ };

function newGovernment(values: Values): (tx: Tx) => Promise<string> {
  const name = text(values, 'unit-name');
  const kind = kinds.find((each) => each === text(values, 'unit-kind'));
  if (!name || !kind)
    throw new UsageError(
      'There is no unit yet; name the government: --unit-name "Xã Mai Lĩnh" --unit-kind commune --code 97103',
    );
  const code = text(values, 'code') ?? null;
  if (code && !codes[kind].test(code)) throw new UsageError(`${code} is not the code of a ${kind}`);
  // From the year's first day on, so that the year's plans fall into it.
  const from = text(values, 'from') ?? `${today().slice(0, 4)}-01-01`;
  if (!/^\d{4}-\d\d-\d\d$/.test(from) || Number.isNaN(Date.parse(from)))
    throw new UsageError(`--from must be a date like 2025-07-01, not ${from}`);
  return (tx) => foundGovernment(tx, commandLine, { name, kind, code, from });
}
