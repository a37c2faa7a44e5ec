import { z } from 'zod';
import type { Tx } from '../../../platform/db/db.ts';
import type { UnitMove } from '../handover.ts';
import type { ClosedVersion } from './write-versions.ts';

const closed = z.array(z.object({ id: z.uuid(), until: z.string().nullable() }));
const moves = z.array(z.object({ from: z.uuid(), to: z.uuid().nullable() }));

/** The versions that a reorganisation closed when it was put in force. */
export async function closedVersions(tx: Tx, id: string): Promise<ClosedVersion[]> {
  const row = await tx.selectFrom('reorganisation').where('id', '=', id).select('closed').executeTakeFirstOrThrow();
  return closed.parse(row.closed);
}

/** The moves of a reorganisation as they stand in its row. */
export const readMoves = (value: unknown): UnitMove[] => moves.parse(value);
