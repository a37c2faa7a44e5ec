import type { Db } from '../src/platform/db/db.ts';
import type { FileStore } from '../src/platform/files.ts';
import { loadUnits } from './units.ts';

/** Loads the demonstration province into an empty database: all or nothing. */
export async function loadDemo(db: Db, _files: FileStore, _today: string): Promise<void> {
  await db.transaction().execute((tx) => loadUnits(tx));
}
