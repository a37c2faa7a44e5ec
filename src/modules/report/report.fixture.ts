import { loadUnits } from '../../../demo/units.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/db/db.ts';

/** The demonstration's units and people by name, and the focal point of a commune who writes its reports. */
export async function makeReporting(db: Db) {
  const ids = await db.transaction().execute((tx) => loadUnits(tx));
  const id = (name: string) => ids.get(name) ?? '';
  const commune = id('Xã Mai Lĩnh');
  const coordinator: Actor = {
    personId: id('Trần Thị Hạnh'),
    unitId: id('Phòng Văn hóa - Xã hội, Xã Mai Lĩnh'),
    reachId: commune,
    governmentId: commune,
    role: 'coordinator',
    source: 'page',
    address: null,
  };
  return { id, commune, coordinator };
}
