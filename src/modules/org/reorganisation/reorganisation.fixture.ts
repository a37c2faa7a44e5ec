import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/db.ts';
import { newId } from '../../../platform/id.ts';
import type { UnitKind } from '../units.ts';

/** A province of the three-tier shape: a district with its office and three communes, each with an office. */
const units = {
  province: { name: 'Tỉnh Đông Hải', kind: 'province', parent: null, code: '95' },
  homeAffairs: { name: 'Sở Nội vụ', kind: 'department', parent: 'province', code: null },
  district: { name: 'Huyện Mai Khê', kind: 'district', parent: 'province', code: null },
  districtOffice: { name: 'Văn phòng huyện', kind: 'department', parent: 'district', code: null },
  a: { name: 'Xã An Lạc', kind: 'commune', parent: 'district', code: '95001' },
  aOffice: { name: 'Văn phòng', kind: 'department', parent: 'a', code: null },
  aSchool: { name: 'Trường An Lạc', kind: 'service', parent: 'a', code: null },
  b: { name: 'Xã Bình Minh', kind: 'commune', parent: 'district', code: '95002' },
  bOffice: { name: 'Văn phòng', kind: 'department', parent: 'b', code: null },
  c: { name: 'Thị trấn Mai Khê', kind: 'commune', parent: 'district', code: '95003' },
} as const satisfies Record<string, { name: string; kind: UnitKind; parent: string | null; code: string | null }>;

export type TestUnit = keyof typeof units;

/** Makes the province in an empty database, standing since 2020. */
export async function makeDistrict(db: Db): Promise<Record<TestUnit, string>> {
  const names = Object.keys(units) as TestUnit[]; // Object.keys forgets the literal names
  const ids = Object.fromEntries(names.map((name) => [name, newId()])) as Record<TestUnit, string>; // one for each name
  await db
    .insertInto('unit')
    .values(names.map((name) => ({ id: ids[name] })))
    .execute();
  await db
    .insertInto('unit_version')
    .values(
      names.map((key) => {
        const { name, kind, parent, code } = units[key];
        const valid = sql<string>`daterange('2020-01-01', null)`;
        const parentId = parent && ids[parent];
        return { id: newId(), unit_id: ids[key], valid, name, short_name: name, kind, parent_id: parentId, code };
      }),
    )
    .execute();
  return ids;
}

/** The focal point of the province, who keeps its units. */
export const keeperOf = (ids: Record<TestUnit, string>): Actor => ({
  personId: null,
  unitId: ids.homeAffairs,
  reachId: ids.province,
  governmentId: ids.province,
  role: 'coordinator',
  source: 'page',
  address: null,
});
