import { Hono } from 'hono';
import { z } from 'zod';
import { wordsOf } from '../../office/words/fold.ts';
import type { Db } from '../../platform/db/db.ts';
import { actorOf, type Env } from '../../web/context.ts';
import { page } from '../../web/html.ts';
import { searchDocuments } from '../document/index.ts';
import { searchPeople } from '../identity/index.ts';
import { searchUnits } from '../org/index.ts';
import { searchTasks } from '../plan/index.ts';
import { SearchPage } from './search.page.tsx';

const words = z
  .string()
  .trim()
  .max(200)
  .transform((text) => text.normalize('NFC'))
  .catch('');

/** One search over everything that has a list: each module finds what the actor may see of its own. */
export function searchRoutes({ db }: { db: Db }) {
  return new Hono<Env>().get('/search', async (c) => {
    const { view } = c.var;
    const { today: day, year } = view;
    const actor = actorOf(c);
    const q = words.parse(c.req.query('q'));
    // Signs alone would find everything.
    if (wordsOf(q.replaceAll('%', '')).length === 0) return page(c, <SearchPage view={view} q={q} />);
    const [tasks, documents, people, units] = await Promise.all([
      searchTasks(db, actor, { q, year, day }),
      searchDocuments(db, actor, q, day),
      searchPeople(db, actor, q, day),
      searchUnits(db, actor, q, day),
    ]);
    const isOutside = actor.governmentId === null;
    return page(c, <SearchPage view={view} q={q} found={{ tasks, documents, people, units, isOutside }} />);
  });
}
