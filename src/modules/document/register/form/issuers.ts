import type { Db } from '../../../../platform/db/db.ts';
import { lowerFirst } from '../../../../platform/i18n.ts';
import { unitDirectory } from '../../../org/index.ts';

const governments = ['province', 'district', 'commune'];

/** Bodies that may have issued a document of a government's register, as documents name them. */
export async function issuersFor(db: Db, ownerId: string, day: string): Promise<string[]> {
  const { units } = await unitDirectory(db, ownerId, day);
  return units.map(({ name, kind }) => (governments.includes(kind) ? `UBND ${lowerFirst(name)}` : name));
}
