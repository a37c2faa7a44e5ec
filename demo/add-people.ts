import { sql } from 'kysely';
import { z } from 'zod';
import { roles } from '../src/platform/actor.ts';
import type { Tx } from '../src/platform/db/db.ts';
import { newId } from '../src/platform/id.ts';
import { type Ids, known } from './ids.ts';

const place = { title: z.string(), unit: z.string(), of: z.string().optional() };

const demoPosition = z.object({
  ...place,
  role: z.enum(roles),
  /** The unit that the role is given on, where that is not as usual. */
  reach: z.string().optional(),
  head: z.boolean().default(false),
});

export const demoPerson = demoPosition.extend({
  name: z.string(),
  email: z.email().nullable().default(null),
  phone: z.string().nullable().default(null),
  /** What the person is besides. */
  also: z.array(demoPosition).default([]),
});

export const demoMandate = z.object({
  name: z.string(),
  /** Whose documents the person signs. */
  unit: z.string(),
  mark: z.enum(['KT', 'TL', 'TUQ']),
  headTitle: z.string(),
  signerTitle: z.string(),
  types: z.array(z.string()).default([]),
  basis: z.string(),
  basisDate: z.iso.date(),
  from: z.iso.date(),
  until: z.iso.date().nullable().default(null),
});

interface Story {
  from: string;
  people: z.infer<typeof demoPerson>[];
  mandates: z.infer<typeof demoMandate>[];
}

/** Adds the people of the demonstration with their positions, and who signs for whom. */
export async function addPeople(tx: Tx, ids: Ids, { from, people, mandates }: Story): Promise<void> {
  const positions = new Map<string, string>();
  for (const { name, email, phone, also, ...first } of people) {
    const personId = newId();
    await tx.insertInto('person').values({ id: personId, name, email, phone, is_demo: true }).execute();
    ids.set(name, personId);
    for (const each of [first, ...also]) {
      const positionId = await addPosition(tx, ids, personId, each, from);
      if (each === first) positions.set(name, positionId);
    }
  }
  for (const mandate of mandates) await addMandate(tx, ids, positions, mandate);
}

async function addPosition(
  tx: Tx,
  ids: Ids,
  personId: string,
  { title, unit, of, role, reach, head }: z.infer<typeof demoPosition>,
  from: string,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('position')
    .values({
      ...{ id, person_id: personId, title, role, is_head: head },
      unit_id: known(ids, of ? `${unit}, ${of}` : unit),
      reach_id: reach ? known(ids, reach) : null,
      valid: sql`daterange(${from}::date, null)`,
    })
    .execute();
  return id;
}

async function addMandate(tx: Tx, ids: Ids, positions: Ids, mandate: z.infer<typeof demoMandate>): Promise<void> {
  await tx
    .insertInto('mandate')
    .values({
      ...{ id: newId(), unit_id: known(ids, mandate.unit), position_id: known(positions, mandate.name) },
      ...{ mark: mandate.mark, head_title: mandate.headTitle, signer_title: mandate.signerTitle },
      ...{ document_types: mandate.types, basis: mandate.basis, basis_date: mandate.basisDate },
      valid: sql`daterange(${mandate.from}::date, ${mandate.until}::date, '[]')`,
    })
    .execute();
}
