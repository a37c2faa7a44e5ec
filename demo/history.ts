import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { parse } from 'yaml';
import { z } from 'zod';
import { handovers } from '../src/handovers.ts';
import { addStep, prepareReorganisation } from '../src/modules/org/reorganisation/draft.ts';
import { putInForce } from '../src/modules/org/reorganisation/put-in-force.ts';
import type { Actor } from '../src/platform/actor.ts';
import type { Db } from '../src/platform/db/db.ts';
import type { FileStore } from '../src/platform/files.ts';
import { newId } from '../src/platform/id.ts';
import { fillFormer } from './former.ts';
import { type Ids, known } from './ids.ts';

const place = z.object({ name: z.string(), shortName: z.string(), code: z.string().optional() });

const story = z
  .object({
    province: z.string(),
    since: z.iso.date(),
    district: place.extend({ departments: z.array(place), communes: z.array(place) }),
    merger: z.object({
      title: z.string(),
      basisNumber: z.string(),
      basisDate: z.iso.date(),
      day: z.iso.date(),
      into: z.string(),
      heirs: z.record(z.string(), z.string()),
    }),
    draft: z.object({ title: z.string(), sources: z.array(z.string()), into: place }),
    identifiers: z.record(z.string(), z.string()),
  })
  .parse(parse(readFileSync(new URL('history.yaml', import.meta.url), 'utf8')));

/** Adds what the province was before 01/7/2025 and the reorganisation that made it what it is, and one that is prepared. */
export async function loadHistory(db: Db, files: FileStore, ids: Ids, keeper: Actor, today: string): Promise<void> {
  const provinceId = known(ids, story.province);
  for (const [name, identifier] of Object.entries(story.identifiers)) {
    await db
      .updateTable('unit_version')
      .set({ e_identifier: identifier })
      .where('unit_id', '=', known(ids, name))
      .execute();
  }
  await sql`
    update unit_version set valid = daterange(${story.since}::date, upper(valid))
    where unit_id = ${provinceId}`.execute(db);
  await merge(db, files, ids, keeper, provinceId);
  await prepare(db, ids, keeper, provinceId, today);
}

async function merge(db: Db, files: FileStore, ids: Ids, keeper: Actor, provinceId: string): Promise<void> {
  const { district, merger } = story;
  const districtId = await addUnit(db, district, 'district', provinceId);
  const communes = new Map<string, string>();
  for (const commune of district.communes)
    communes.set(commune.name, await addUnit(db, commune, 'commune', districtId));
  await fillFormer(db, files, communes);
  const { title, basisNumber, basisDate, day, into, heirs } = merger;
  const facts = { title, basisNumber, basisDate, effectiveOn: day };
  const id = await prepareReorganisation(db, keeper, provinceId, facts);
  const target = { unitId: known(ids, into), create: null };
  await addStep(db, keeper, id, { kind: 'merge', sources: [...communes.values()], into: target });
  for (const department of district.departments) {
    const unitId = await addUnit(db, department, 'department', districtId);
    const heirId = known(ids, `${heirs[department.name]}, ${into}`);
    await addStep(db, keeper, id, { kind: 'abolish', unitId, heirId });
  }
  await addStep(db, keeper, id, { kind: 'abolish', unitId: districtId, heirId: null });
  await putInForce(db, handovers, keeper, id, 2 + district.departments.length + 1);
}

async function prepare(db: Db, ids: Ids, keeper: Actor, provinceId: string, today: string): Promise<void> {
  const { title, sources, into } = story.draft;
  const effectiveOn = `${Number(today.slice(0, 4)) + 1}-07-01`;
  const facts = { title, basisNumber: '', basisDate: null, effectiveOn };
  const id = await prepareReorganisation(db, keeper, provinceId, facts);
  const { name, shortName, code = null } = into;
  const create = { name, shortName, kind: 'commune' as const, parentId: provinceId, code, eIdentifier: null };
  const units = sources.map((source) => known(ids, source));
  await addStep(db, keeper, id, { kind: 'merge', sources: units, into: { unitId: newId(), create } });
}

async function addUnit(db: Db, { name, shortName, code }: z.infer<typeof place>, kind: string, parentId: string) {
  const id = newId();
  const valid = sql<string>`daterange(${story.since}::date, null)`;
  await db.insertInto('unit').values({ id }).execute();
  await db
    .insertInto('unit_version')
    .values({ id: newId(), unit_id: id, valid, name, short_name: shortName, kind, parent_id: parentId, code })
    .execute();
  return id;
}
