import { sql } from 'kysely';
import { addDays } from '../src/platform/clock.ts';
import type { Db } from '../src/platform/db/db.ts';
import { newId } from '../src/platform/id.ts';

const verbs = [
  'Ban hành',
  'Rà soát',
  'Số hóa',
  'Công khai',
  'Đánh giá',
  'Cập nhật',
  'Tổ chức',
  'Ứng dụng',
  'Đôn đốc',
  'Ổn định',
];
const objects = [
  'danh mục thủ tục hành chính nội bộ',
  'kế hoạch cải cách hành chính',
  'hồ sơ và kết quả giải quyết còn hiệu lực',
  'đề án vị trí việc làm',
  'dự toán ngân sách được giao',
  'quy chế làm việc của cơ quan',
  'văn bản quy phạm pháp luật',
  'ý kiến của người dân và doanh nghiệp',
  'tỷ lệ hồ sơ trực tuyến toàn trình',
  'kỷ luật, kỷ cương hành chính',
];
const fields = ['direction', 'institution', 'procedure', 'organisation', 'civil-service', 'finance', 'digital'];

export interface Seeded {
  provinceId: string;
  /** A coordinator's position in the province, to sign in with. */
  positionId: string;
  departmentIds: string[];
}

/** Fills an empty database with one province, its departments, and one adopted plan of `tasks` × `departments` assignments. */
export async function seedAssignments(db: Db, today: string, tasks = 500, departments = 20): Promise<Seeded> {
  const provinceId = newId();
  const departmentIds = Array.from({ length: departments }, () => newId());
  const positionId = newId();
  await db.transaction().execute(async (tx) => {
    await seedUnits(tx, provinceId, departmentIds);
    await seedCoordinator(tx, departmentIds[0] ?? provinceId, positionId);
    await seedPlan(tx, provinceId, Number(today.slice(0, 4)), tasks);
    await seedTaskUnits(tx, departmentIds, today);
  });
  await sql`vacuum analyze`.execute(db);
  return { provinceId, positionId, departmentIds };
}

async function seedUnits(tx: Db, provinceId: string, departmentIds: string[]): Promise<void> {
  const units = [
    { id: provinceId, name: 'Tỉnh Thử', short: 'Tỉnh Thử', kind: 'province', parent: null },
    ...departmentIds.map((id, index) => ({
      id,
      name: `Sở Chuyên ngành ${index + 1}`,
      short: `Sở ${index + 1}`,
      kind: 'department',
      parent: provinceId,
    })),
  ];
  await tx
    .insertInto('unit')
    .values(units.map(({ id }) => ({ id })))
    .execute();
  await tx
    .insertInto('unit_version')
    .values(
      units.map(({ id, name, short, kind, parent }) => ({
        id: newId(),
        unit_id: id,
        valid: sql<string>`daterange('2020-01-01', null)`,
        name,
        short_name: short,
        kind,
        parent_id: parent,
      })),
    )
    .execute();
}

async function seedCoordinator(tx: Db, unitId: string, positionId: string): Promise<void> {
  const personId = newId();
  await tx.insertInto('person').values({ id: personId, name: 'Đặng Thị Thử', is_demo: true }).execute();
  await tx
    .insertInto('position')
    .values({ id: positionId, person_id: personId, unit_id: unitId, title: 'Chuyên viên', role: 'coordinator' })
    .execute();
}

async function seedPlan(tx: Db, unitId: string, year: number, tasks: number): Promise<void> {
  const planId = newId();
  const sha256 = '0'.repeat(64);
  await tx.insertInto('file').values({ sha256, size: 1, media_type: 'text/plain' }).execute();
  await tx
    .insertInto('plan')
    .values({ id: planId, unit_id: unitId, year, state: 'adopted', file_sha256: sha256, file_name: 'ke-hoach.txt' })
    .execute();
  const rows = Array.from({ length: tasks }, (_, index) => ({
    id: newId(),
    unit_id: unitId,
    year,
    origin: 'plan',
    plan_id: planId,
    ordinal: index + 1,
    no: `${index + 1}`,
    field: fields[index % fields.length],
    title: `${verbs[index % 10]} ${objects[Math.floor(index / 10) % 10]} đợt ${Math.floor(index / 100) + 1}`,
    product: 'Văn bản',
    deadline_text: 'Trong năm',
    deadline_type: index % 9 === 0 ? 'continuous' : index % 11 === 0 ? 'event' : 'fixed',
  }));
  for (let from = 0; from < rows.length; from += 500) {
    await tx
      .insertInto('task')
      .values(rows.slice(from, from + 500))
      .execute();
  }
}

/** Due dates spread over the year; what lies behind today is mostly done, as in a real office. */
async function seedTaskUnits(tx: Db, unitIds: string[], today: string): Promise<void> {
  const start = addDays(`${today.slice(0, 4)}-01-01`, 14);
  await sql`
    with row as (
      select t.id as task_id, u as unit_id, t.deadline_type,
             case when t.deadline_type = 'fixed' then ${start}::date + (hashtext(t.id::text) & 1023) % 340 end as due_on,
             hashtext(t.id::text || u::text) & 1023 as dice
      from task t, unnest(${unitIds}::uuid[]) u
    )
    insert into assignment
      (id, task_id, unit_id, deadline_type, due_on, percent, last_reported_on, submitted_on, confirmed_on)
    select gen_random_uuid(), task_id, unit_id, deadline_type, due_on, dice % 10 * 10,
           case when dice % 3 > 0 then ${today}::date - dice % 60 end,
           case when dice % 25 > 0 and due_on < ${today}::date then least(due_on + dice % 40 - 35, ${today}::date) end,
           case when dice % 25 > 1 and due_on < ${today}::date then ${today}::date end
    from row`.execute(tx);
}
