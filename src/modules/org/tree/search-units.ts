import type { Actor } from '../../../platform/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import { type Found, foundIn, mostFound } from '../../../platform/found.ts';
import { unitLine } from '../units.ts';
import { searchQuery, searchWords, type UnitLine } from './tree.queries.ts';

/** The units of the actor's tree whose name holds the words or whose code they are. */
export async function searchUnits(db: Db, actor: Actor, q: string, day: string): Promise<Found<UnitLine>> {
  const words = searchWords(q);
  const top = actor.unitId && (await unitLine(db, actor.unitId, today())).at(-1);
  if (!words || !top) return { lines: [], total: 0 };
  const found = await searchQuery(top, day, words, undefined, mostFound).execute(db);
  return foundIn(found.rows);
}
