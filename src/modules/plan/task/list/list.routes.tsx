import { Hono } from 'hono';
import { today } from '../../../../platform/clock.ts';
import type { Db } from '../../../../platform/db/db.ts';
import type { Refused } from '../../../../platform/errors.ts';
import { actorOf, type Ctx, type Env } from '../../../../web/context.ts';
import { problemsInWords } from '../../../../web/form.ts';
import { page } from '../../../../web/html.ts';
import { mayDirect } from '../task.access.ts';
import { type CountsAt, countByState } from './counts.queries.ts';
import { filterQuery, readCursor, readFilter } from './filter.ts';
import { keepUntilChanged } from './kept.ts';
import { TaskListPage } from './list.page.tsx';
import { listAssignments } from './list.queries.ts';
import { governmentToShow } from './scope.ts';
import { unitsOfList } from './units.queries.ts';

/** The list of assignments and the matrix. */
export function listRoutes({ showList }: { showList: ShowList }) {
  return new Hono<Env>().get('/tasks', (c) => showList(c, c.var.view.query));
}

/** Shows the list that a query string asks for, perhaps with what a refused act on its rows says. */
export type ShowList = (c: Ctx, query: URLSearchParams, refused?: Refused) => Promise<Response>;

/** Makes the list's page; counts and unit names are kept between requests until something changes. */
export function listShower(db: Db): ShowList {
  const keptCounts = keepUntilChanged<CountsAt>();
  const keptUnits = keepUntilChanged<Awaited<ReturnType<typeof unitsOfList>>>();
  return async (c, query, refused) => {
    const { view } = c.var;
    const actor = actorOf(c);
    const filter = readFilter(query);
    const day = today();
    const { id: governmentId, elsewhere } = await governmentToShow(db, actor, filter.government, day);
    const scope = { governmentId, year: view.year, day };
    const list = await listAssignments(db, scope, filter, readCursor(query));
    const changes = list.rows[0]?.changes;
    const place = `${governmentId} ${view.year} ${day}`;
    const { counts } = await keptCounts(
      `${place} ${filterQuery({ ...filter, state: undefined, sort: undefined })}`,
      changes,
      () => countByState(db, scope, filter),
    );
    const { units } = await keptUnits(place, changes, () => unitsOfList(db, scope));
    return page(
      c,
      <TaskListPage
        view={view}
        filter={filter}
        page={list}
        counts={counts}
        units={units}
        directs={mayDirect(actor, { ownerId: governmentId }) ? governmentId : undefined}
        elsewhere={elsewhere}
        problems={problemsInWords(view.t, refused)}
      />,
      refused ? 422 : 200,
    );
  };
}
