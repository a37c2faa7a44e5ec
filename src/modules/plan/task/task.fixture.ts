import { type Insertable, sql } from 'kysely';
import type { Actor, Role } from '../../../platform/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import type { Assignment, Task } from '../../../platform/db/schema.gen.ts';
import { newId } from '../../../platform/id.ts';
import { openSession } from '../../identity/index.ts';

/** The units of a small province for tests: two communes with departments, a provincial department, an outside body. */
const units = {
  province: { name: 'Tỉnh Đông Hải', short: 'Đông Hải', kind: 'province', parent: null },
  homeAffairs: { name: 'Sở Nội vụ', short: 'SNV', kind: 'department', parent: 'province' },
  commune: { name: 'Xã Mai Lĩnh', short: 'Mai Lĩnh', kind: 'commune', parent: 'province' },
  office: { name: 'Văn phòng HĐND và UBND', short: 'VP', kind: 'department', parent: 'commune' },
  culture: { name: 'Phòng Văn hóa - Xã hội', short: 'VHXH', kind: 'department', parent: 'commune' },
  school: { name: 'Trường Tiểu học Mai Lĩnh', short: 'TH', kind: 'service', parent: 'culture' },
  otherCommune: { name: 'Xã Ân Hòa', short: 'Ân Hòa', kind: 'commune', parent: 'province' },
  otherOffice: { name: 'Văn phòng xã Ân Hòa', short: 'VP ÂH', kind: 'department', parent: 'otherCommune' },
  post: { name: 'Bưu điện tỉnh', short: 'BĐ', kind: 'outside', parent: null },
} as const;

export type UnitName = keyof typeof units;

export interface Office {
  ids: Record<UnitName, string>;
  /** Somebody of a role who sits in a unit. */
  actor(role: Role, unit: UnitName): Actor;
  /** The cookie of somebody of a role who sits in a unit. */
  signIn(role: Role, unit: UnitName): Promise<string>;
  /** A task of a government with one assignment per unit; gives the assignments' ids in the order of the units. */
  task(owner: UnitName, units: UnitName[], values?: TaskValues): Promise<{ taskId: string; assignmentIds: string[] }>;
}

interface TaskValues {
  task?: Partial<Insertable<Task>>;
  assignment?: Partial<Insertable<Assignment>>;
}

/** Makes the office in an empty database. */
export async function makeOffice(db: Db): Promise<Office> {
  const names = Object.keys(units) as UnitName[]; // Object.keys forgets the literal names
  const ids = Object.fromEntries(names.map((name) => [name, newId()])) as Office['ids']; // one id for each of the names
  await db
    .insertInto('unit')
    .values(names.map((name) => ({ id: ids[name] })))
    .execute();
  await db
    .insertInto('unit_version')
    .values(
      names.map((name) => {
        const { name: title, short, kind, parent } = units[name];
        const valid = sql<string>`daterange('2020-01-01', null)`;
        const parentId = parent && ids[parent];
        return { id: newId(), unit_id: ids[name], valid, name: title, short_name: short, kind, parent_id: parentId };
      }),
    )
    .execute();
  const planIds = new Map<string, string>();
  return {
    ids,
    actor: (role, unit) => ({
      personId: null,
      unitId: ids[unit],
      reachId: role === 'coordinator' ? governmentOf(unit, ids) : ids[unit],
      governmentId: governmentOf(unit, ids),
      role,
      source: 'page',
      address: null,
    }),
    signIn: (role, unit) => signIn(db, role, ids[unit]),
    async task(owner, assignees, { task = {}, assignment = {} } = {}) {
      const planId = planIds.get(owner) ?? (await makePlan(db, ids[owner]));
      planIds.set(owner, planId);
      return makeTask(
        db,
        ids[owner],
        planId,
        assignees.map((name) => ids[name]),
        { task, assignment },
      );
    },
  };
}

function governmentOf(unit: UnitName, ids: Office['ids']): string | null {
  const { kind, parent } = units[unit];
  if (kind === 'province' || kind === 'commune') return ids[unit];
  return parent && governmentOf(parent, ids);
}

async function signIn(db: Db, role: Role, unitId: string): Promise<string> {
  const [personId, positionId] = [newId(), newId()];
  await db.insertInto('person').values({ id: personId, name: 'Trần Thị Hạnh' }).execute();
  await db
    .insertInto('position')
    .values({ id: positionId, person_id: personId, unit_id: unitId, title: 'Chuyên viên', role })
    .execute();
  return `session=${await openSession(db, positionId, today(), 1)}`;
}

async function makePlan(db: Db, unitId: string): Promise<string> {
  const id = newId();
  const sha256 = 'a'.repeat(64);
  await db
    .insertInto('file')
    .values({ sha256, size: 1, media_type: 'text/plain' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('plan')
    .values({ id, unit_id: unitId, year: 2026, state: 'adopted', file_sha256: sha256, file_name: 'ke-hoach.txt' })
    .execute();
  return id;
}

let ordinal = 0;

async function makeTask(db: Db, ownerId: string, planId: string, unitIds: string[], values: Required<TaskValues>) {
  const taskId = newId();
  const task = {
    id: taskId,
    unit_id: ownerId,
    year: 2026,
    origin: 'plan',
    ordinal: ++ordinal,
    title: 'Niêm yết thủ tục hành chính',
    deadline_type: 'fixed',
    due_on: '2026-06-30',
    ...values.task,
  };
  await db
    .insertInto('task')
    .values({ ...task, plan_id: task.origin === 'plan' ? planId : null })
    .execute();
  const rows = unitIds.map((unitId) => ({
    id: newId(),
    task_id: taskId,
    unit_id: unitId,
    deadline_type: task.deadline_type,
    due_on: task.due_on,
    ...values.assignment,
  }));
  if (rows.length > 0) await db.insertInto('assignment').values(rows).execute();
  return { taskId, assignmentIds: rows.map(({ id }) => id) };
}
