import { type Insertable, sql } from 'kysely';
import { addDays } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db/db.ts';
import type { Assignment } from '../../src/platform/db/schema.gen.ts';
import { newId } from '../../src/platform/id.ts';

export interface District {
  id: string;
  /** By name: Xã An Lạc, Xã Bình Minh, Thị trấn Mai Khê. */
  communes: Map<string, string>;
}

/**
 * A district of the three-tier shape below the demonstration province: three communes, each with a plan of last year (two
 * tasks done, one open) and of this year (one done, one open). Two communes have an office; a woman is focal point of one.
 */
export async function addDistrict(db: Db, today: string): Promise<District> {
  const province = await db
    .selectFrom('unit_version')
    .where('name', '=', 'Tỉnh Lam Giang')
    .select('unit_id')
    .executeTakeFirstOrThrow();
  const district = await addUnit(db, 'Huyện Mai Khê', 'district', province.unit_id);
  await addUnit(db, 'Phòng Nội vụ huyện', 'department', district);
  const communes = new Map<string, string>();
  for (const name of ['Xã An Lạc', 'Xã Bình Minh', 'Thị trấn Mai Khê']) {
    const id = await addUnit(db, name, 'commune', district);
    communes.set(name, id);
    const unitId = name.startsWith('Xã') ? await addUnit(db, 'Văn phòng HĐND và UBND', 'department', id) : id;
    if (name === 'Xã An Lạc') await addPerson(db, unitId);
    await addYear(db, id, unitId, Number(today.slice(0, 4)) - 1, 2, today);
    await addYear(db, id, unitId, Number(today.slice(0, 4)), 1, today);
  }
  return { id: district, communes };
}

async function addUnit(db: Db, name: string, kind: string, parentId: string): Promise<string> {
  const id = newId();
  const valid = sql<string>`daterange('2021-01-01', null)`;
  await db.insertInto('unit').values({ id }).execute();
  await db
    .insertInto('unit_version')
    .values({ id: newId(), unit_id: id, valid, name, short_name: name, kind, parent_id: parentId })
    .execute();
  return id;
}

async function addPerson(db: Db, unitId: string): Promise<void> {
  const personId = newId();
  await db.insertInto('person').values({ id: personId, name: 'Đinh Thị Hoa', is_demo: true }).execute();
  const position = { id: newId(), person_id: personId, unit_id: unitId, role: 'coordinator' };
  await db
    .insertInto('position')
    .values({ ...position, title: 'Đầu mối cải cách hành chính' })
    .execute();
}

/** A plan with some tasks done in spring and one that is still open. */
async function addYear(db: Db, ownerId: string, unitId: string, year: number, done: number, today: string) {
  const sha256 = 'c'.repeat(64);
  await db
    .insertInto('file')
    .values({ sha256, size: 1, media_type: 'text/plain' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const planId = newId();
  await db
    .insertInto('plan')
    .values({ id: planId, unit_id: ownerId, year, state: 'adopted', file_sha256: sha256, file_name: 'ke-hoach.txt' })
    .execute();
  const finished = { percent: 100, submitted_on: `${year}-01-01`, confirmed_on: `${year}-01-01` };
  for (let ordinal = 1; ordinal <= done; ordinal++) {
    await addTask(db, { ownerId, unitId, planId, year, title: `Rà soát thủ tục đợt ${ordinal} năm ${year}` }, finished);
  }
  const open = { percent: 20, due_on: year === Number(today.slice(0, 4)) ? addDays(today, 20) : `${year}-12-15` };
  await addTask(db, { ownerId, unitId, planId, year, title: `Số hóa hồ sơ năm ${year}` }, open);
}

interface NewTask {
  ownerId: string;
  unitId: string;
  planId: string;
  year: number;
  title: string;
}

async function addTask(db: Db, task: NewTask, assignment: Partial<Insertable<Assignment>>): Promise<void> {
  const { ownerId, unitId, planId, year, title } = task;
  const [taskId, due_on] = [newId(), `${year}-02-15`];
  const common = { deadline_type: 'fixed', due_on };
  await db
    .insertInto('task')
    .values({ id: taskId, unit_id: ownerId, year, origin: 'plan', plan_id: planId, ordinal: 1, title, ...common })
    .execute();
  await db
    .insertInto('assignment')
    .values({ id: newId(), task_id: taskId, unit_id: unitId, ...common, ...assignment })
    .execute();
}
