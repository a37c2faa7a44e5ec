import { sql } from 'kysely';
import type { Db } from '../src/platform/db/db.ts';
import { newId } from '../src/platform/id.ts';

const departments = [
  'Văn phòng HĐND và UBND',
  'Phòng Kinh tế',
  'Phòng Văn hóa - Xã hội',
  'Trung tâm Phục vụ hành chính công',
  'Trung tâm Dịch vụ tổng hợp',
  'Công an xã',
  'Trạm Y tế',
  'Đảng ủy xã',
];
const names = [
  'An Lạc',
  'Bình Minh',
  'Đại Thắng',
  'Đồng Tâm',
  'Hòa Bình',
  'Kim Sơn',
  'Phú Thịnh',
  'Tân Hưng',
  'Vĩnh Lộc',
];

export interface Country {
  provinceId: string;
  /** A focal point's position in a province's department. */
  positionId: string;
}

/** Fills an empty database with 34 provinces of 15 departments and 3,321 communes of 8, all since 01/7/2025. */
export async function seedCountry(db: Db): Promise<Country> {
  const provinces = Array.from({ length: 34 }, (_, index) => ({ id: newId(), name: `Tỉnh Thử ${index + 1}` }));
  await add(
    db,
    'province',
    provinces.map((each) => ({ ...each, parentId: null })),
  );
  const offices = provinces.flatMap(({ id }) =>
    Array.from({ length: 15 }, (_, index) => ({ id: newId(), name: `Sở Chuyên ngành ${index + 1}`, parentId: id })),
  );
  await add(db, 'department', offices);
  const communes = Array.from({ length: 3321 }, (_, index) => ({
    id: newId(),
    name: `Xã ${names[index % names.length]} ${Math.floor(index / names.length) + 1}`,
    parentId: provinces[index % 34]?.id ?? null,
  }));
  await add(db, 'commune', communes);
  await add(
    db,
    'department',
    communes.flatMap(({ id }) => departments.map((name) => ({ id: newId(), name, parentId: id }))),
  );
  await sql`vacuum analyze`.execute(db);
  return { provinceId: provinces[0]?.id ?? '', positionId: await addFocalPoint(db, offices[0]?.id ?? '') };
}

async function add(db: Db, kind: string, units: { id: string; name: string; parentId: string | null }[]) {
  await sql`insert into unit (id) select unnest(${units.map(({ id }) => id)}::uuid[])`.execute(db);
  await sql`
    insert into unit_version (id, unit_id, valid, name, short_name, kind, parent_id)
    select gen_random_uuid(), id, daterange('2025-07-01', null), name, name, ${kind}, parent_id
    from unnest(${units.map(({ id }) => id)}::uuid[], ${units.map(({ name }) => name)}::text[],
                ${units.map(({ parentId }) => parentId)}::uuid[]) u (id, name, parent_id)`.execute(db);
}

async function addFocalPoint(db: Db, unitId: string): Promise<string> {
  const [personId, positionId] = [newId(), newId()];
  await db.insertInto('person').values({ id: personId, name: 'Đặng Thị Thử' }).execute();
  await db
    .insertInto('position')
    .values({ id: positionId, person_id: personId, unit_id: unitId, title: 'Chuyên viên', role: 'coordinator' })
    .execute();
  return positionId;
}
