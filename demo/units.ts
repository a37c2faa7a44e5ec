import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Tx } from '../src/platform/db/db.ts';
import { newId } from '../src/platform/id.ts';
import { addPeople, demoMandate, demoPerson } from './add-people.ts';
import { type Ids, known } from './ids.ts';

const department = z.object({
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(['department', 'service', 'front']).default('department'),
  aliases: z.array(z.string()).default([]),
});

const government = z.object({
  name: z.string(),
  shortName: z.string(),
  code: z.string(),
  groups: z
    .array(
      z.object({ name: z.string(), kinds: z.array(z.string()).optional(), members: z.array(z.string()).default([]) }),
    )
    .default([]),
  aliases: z.record(z.string(), z.array(z.string())).default({}),
  departments: z.array(department).default([]),
});

const demoFile = z.object({
  from: z.iso.date(),
  province: government,
  communes: z.array(government),
  people: z.array(demoPerson),
  mandates: z.array(demoMandate),
});

type Government = z.infer<typeof government>;

const story = demoFile.parse(parse(readFileSync(new URL('province.yaml', import.meta.url), 'utf8')));

/** Adds the units, groups, aliases and people of the demonstration province. */
export async function loadUnits(tx: Tx): Promise<Ids> {
  const ids: Ids = new Map();
  await addGovernment(tx, ids, story.province, 'province', null);
  for (const commune of story.communes) await addGovernment(tx, ids, commune, 'commune', story.province.name);
  await addPeople(tx, ids, story);
  return ids;
}

async function addGovernment(tx: Tx, ids: Ids, unit: Government, kind: string, parent: string | null): Promise<void> {
  const parentId = parent && known(ids, parent);
  const id = await addUnit(tx, { ...unit, kind, parentId });
  ids.set(unit.name, id);
  for (const each of unit.departments) {
    const departmentId = await addUnit(tx, { ...each, code: null, parentId: id });
    ids.set(`${each.name}, ${unit.name}`, departmentId);
    for (const alias of each.aliases) await addAlias(tx, id, alias, { unit_id: departmentId });
  }
  for (const group of unit.groups) await addGroup(tx, ids, unit, id, group);
}

interface NewUnit {
  name: string;
  shortName: string;
  kind: string;
  code: string | null;
  parentId: string | null;
}

async function addUnit(tx: Tx, { name, shortName, kind, code, parentId }: NewUnit): Promise<string> {
  const id = newId();
  await tx.insertInto('unit').values({ id }).execute();
  await tx
    .insertInto('unit_version')
    .values({
      ...{ id: newId(), unit_id: id, name, kind, code },
      short_name: shortName,
      parent_id: parentId,
      valid: sql`daterange(${story.from}::date, null)`,
    })
    .execute();
  return id;
}

async function addGroup(tx: Tx, ids: Ids, unit: Government, ownerId: string, group: Government['groups'][number]) {
  const id = newId();
  await tx
    .insertInto('unit_group')
    .values({ id, owner_id: ownerId, name: group.name, member_kinds: group.kinds ?? null })
    .execute();
  for (const member of group.members) {
    const unitId = known(ids, `${member}, ${unit.name}`);
    await tx.insertInto('unit_group_member').values({ group_id: id, unit_id: unitId }).execute();
  }
  for (const alias of unit.aliases[group.name] ?? []) await addAlias(tx, ownerId, alias, { group_id: id });
}

async function addAlias(tx: Tx, ownerId: string, alias: string, means: { unit_id: string } | { group_id: string }) {
  await tx
    .insertInto('unit_alias')
    .values({ id: newId(), owner_id: ownerId, alias, ...means })
    .execute();
}
