import { openSession } from '../../src/modules/identity/index.ts';
import { type Role, roles } from '../../src/platform/actor.ts';
import { today } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db/db.ts';
import { newId } from '../../src/platform/id.ts';

/** Where somebody stands towards the commune whose things are asked for. */
export const relations = ['own', 'beside', 'above', 'elsewhere'] as const;
export type Relation = (typeof relations)[number];

/** The government that a role is given on, and the department in it where its people sit. */
export interface Seat {
  governmentId: string;
  unitId: string;
}

/** Somebody who asks: a role, where, and the cookie they come with. */
export interface Caller {
  relation: Relation;
  role: Role;
  cookie: string;
}

/** Officers and counter clerks work for their department; every other role is given on the government. */
const ofDepartment = new Set<Role>(['officer', 'clerk']);

/** Signs in somebody of each role in each relation; beside one's department, only those who work for a department differ. */
export async function signInAll(db: Db, seats: Record<Relation, Seat>): Promise<Caller[]> {
  const callers: Caller[] = [];
  for (const relation of relations) {
    for (const role of relation === 'beside' ? (['leader', 'officer', 'clerk'] as const) : roles) {
      const { governmentId, unitId } = seats[relation];
      const reachId = relation === 'beside' || ofDepartment.has(role) ? unitId : governmentId;
      callers.push({ relation, role, cookie: await signIn(db, role, unitId, reachId) });
    }
  }
  return callers;
}

async function signIn(db: Db, role: Role, unitId: string, reachId: string): Promise<string> {
  const [personId, positionId] = [newId(), newId()];
  await db
    .insertInto('person')
    .values({ id: personId, name: `Người thử ${role}` })
    .execute();
  await db
    .insertInto('position')
    .values({ id: positionId, person_id: personId, unit_id: unitId, reach_id: reachId, title: 'Chuyên viên', role })
    .execute();
  return `session=${await openSession(db, positionId, today(), 1)}`;
}
