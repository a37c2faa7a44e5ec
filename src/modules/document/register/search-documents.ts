import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/db.ts';
import { type Found, mostFound } from '../../../platform/found.ts';
import { mayReadRegister } from '../document.access.ts';
import { readSearch } from './filter.ts';
import { type DocumentLine, firstDocuments } from './register.queries.ts';

/** The documents of the register of the actor's government that fit number, words and date, the latest first. */
export async function searchDocuments(db: Db, actor: Actor, q: string, day: string): Promise<Found<DocumentLine>> {
  const { governmentId } = actor;
  const { words, date } = readSearch(q);
  const isAsked = words.length > 0 || date !== null;
  if (!governmentId || !isAsked || !mayReadRegister(actor, governmentId)) return { lines: [], total: 0 };
  return firstDocuments(db, governmentId, q, day, mostFound);
}
