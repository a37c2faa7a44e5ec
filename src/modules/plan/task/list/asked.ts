import type { Db } from '../../../../platform/db/db.ts';
import { actorOf, type Ctx } from '../../../../web/context.ts';
import { mayDirect } from '../task.access.ts';
import { type Cursor, filterQuery, readCursor, readFilter, type TaskFilter } from './filter.ts';
import type { Scope } from './rows.ts';
import { governmentToShow } from './scope.ts';

/** What an address asks a list for. */
export interface AskedList {
  filter: TaskFilter;
  cursor: Cursor;
  scope: Scope;
  /** The government's name, where it is not the actor's own. */
  elsewhere: string | undefined;
  mayDirect: boolean;
  /** Names the government, the year and the day: what stays true for all filters. */
  place: string;
  /** Names, besides, the filters that counts per state depend on. */
  countsKey: string;
}

/** Reads a list's address for the person who asks; throws `NotFound` for a government that is not theirs to see. */
export async function askedList(c: Ctx, db: Db, query: URLSearchParams): Promise<AskedList> {
  const actor = actorOf(c);
  const { year, today } = c.var.view;
  const filter = readFilter(query);
  const asked = await governmentToShow(db, actor, filter.government, today);
  const { id: governmentId, elsewhere, lastDay: day = today } = asked;
  const place = `${governmentId} ${year} ${day}`;
  return {
    filter,
    cursor: readCursor(query),
    scope: { governmentId, year, day },
    elsewhere,
    mayDirect: mayDirect(actor, { ownerId: governmentId }),
    place,
    countsKey: `${place} ${filterQuery({ ...filter, state: undefined, sort: undefined })}`,
  };
}
