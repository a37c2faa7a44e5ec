import { chunks } from '../../../platform/db/chunks.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { newId } from '../../../platform/id.ts';
import type { Difference } from './differences.ts';

/** What an amendment does to one task. */
export interface Change {
  kind: 'added' | 'changed' | 'dropped';
  taskId: string;
  no: string;
  title: string;
  differences: Difference[];
}

/** Keeps what an amendment changed, to be read later. */
export async function recordChanges(tx: Tx, planId: string, changes: Change[]): Promise<void> {
  const rows = changes.map(({ kind, taskId, no, title, differences }, at) => ({
    id: newId(),
    plan_id: planId,
    task_id: taskId,
    ordinal: at + 1,
    kind,
    no,
    title,
    differences: JSON.stringify(differences),
  }));
  for (const part of chunks(rows)) await tx.insertInto('plan_change').values(part).execute();
}
