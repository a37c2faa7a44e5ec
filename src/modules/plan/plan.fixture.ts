import { sql } from 'kysely';
import type { Actor, Role } from '../../platform/actor.ts';
import type { Db } from '../../platform/db/db.ts';
import { newId } from '../../platform/id.ts';

const departments = [
  'Phòng Nội vụ',
  'Phòng Tư pháp',
  'Văn phòng HĐND và UBND huyện',
  'Phòng Giáo dục và Đào tạo',
  'Phòng Văn hóa và Thông tin',
  'Phòng Tài chính - Kế hoạch',
  'Phòng Kinh tế và Hạ tầng',
];
const communes = ['Xã An Sơn', 'Xã Bình Hòa', 'Xã Cẩm Lĩnh', 'Thị trấn Đông Khê'];

/** A district with departments and communes, made for the tests of plans. */
export interface District {
  id: string;
  /** Units by name. */
  units: Record<string, string>;
  groups: Record<'departments' | 'communes', string>;
  /** Somebody of a role who sits in a unit of the district (or, without one, in the home affairs department). */
  actor(role: Role, unit?: string): Actor;
  /** A person with a name, as the focal point of the district (or of a commune). */
  person(name: string, unit?: string): Promise<Actor>;
}

/** Makes the district, with `more` communes besides the usual four. */
export async function makeDistrict(db: Db, more = 0): Promise<District> {
  const id = newId();
  const units: Record<string, string> = { 'Huyện Sơn Hà': id };
  const extra = Array.from({ length: more }, (_, at) => `Xã số ${at + 1}`);
  const rows = [
    { id, name: 'Huyện Sơn Hà', kind: 'district', parent: null },
    ...departments.map((name) => ({ id: newId(), name, kind: 'department', parent: id })),
    ...[...communes, ...extra].map((name) => ({ id: newId(), name, kind: 'commune', parent: id })),
  ];
  for (const row of rows) units[row.name] = row.id;
  const valid = sql<string>`daterange('2020-01-01', null)`;
  await db
    .insertInto('unit')
    .values(rows.map((row) => ({ id: row.id })))
    .execute();
  await db
    .insertInto('unit_version')
    .values(
      rows.map(({ id: unit_id, name, kind, parent }) => {
        return { id: newId(), unit_id, valid, name, short_name: name, kind, parent_id: parent };
      }),
    )
    .execute();
  const groups = { departments: newId(), communes: newId() };
  await db
    .insertInto('unit_group')
    .values([
      { id: groups.departments, owner_id: id, name: 'Các phòng, ban, ngành', member_kinds: ['department'] },
      { id: groups.communes, owner_id: id, name: 'UBND các xã, thị trấn', member_kinds: ['commune'] },
    ])
    .execute();
  const actor = (role: Role, unit = 'Phòng Nội vụ'): Actor => ({
    personId: null,
    unitId: units[unit] ?? null,
    reachId: unit.startsWith('Xã') || role !== 'coordinator' ? (units[unit] ?? null) : id,
    governmentId: unit.startsWith('Xã') ? (units[unit] ?? null) : id,
    role,
    source: 'page',
    address: null,
  });
  const person = async (name: string, unit = 'Phòng Nội vụ'): Promise<Actor> => {
    const personId = newId();
    await db.insertInto('person').values({ id: personId, name, is_demo: true }).execute();
    const unit_id = units[unit] ?? id;
    await db
      .insertInto('position')
      .values({ id: newId(), person_id: personId, unit_id, title: 'Chuyên viên', role: 'coordinator' })
      .execute();
    return { ...actor('coordinator', unit), personId };
  };
  return { id, units, groups, actor, person };
}
