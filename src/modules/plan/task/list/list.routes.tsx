import { Hono } from 'hono';
import type { Db } from '../../../../platform/db/db.ts';
import type { Refused } from '../../../../platform/errors.ts';
import { written } from '../../../../ui/markup.ts';
import type { Ctx, Env } from '../../../../web/context.ts';
import { download } from '../../../../web/download.ts';
import { problemsInWords } from '../../../../web/form.ts';
import { page } from '../../../../web/html.ts';
import { askedList } from './asked.ts';
import { countByState, type StateCounts } from './counts.queries.ts';
import { exportList } from './export.ts';
import { filterQuery } from './filter.ts';
import { countOfChanges, keepUntilChanged } from './kept.ts';
import { TaskListPage, type WrittenList } from './list.page.tsx';
import { listAssignments } from './list.queries.ts';
import { ListTable } from './list-table.tsx';
import { type ListUnit, unitsOfList } from './units.queries.ts';

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The list of assignments as a page and as an Excel file. */
export function listRoutes({ db, showList }: { db: Db; showList: ShowList }) {
  return new Hono<Env>()
    .get('/tasks', (c) => showList(c, c.var.view.query))
    .get('/tasks.xlsx', async (c) => {
      const { view } = c.var;
      const { scope, filter } = await askedList(c, db, view.query);
      const bytes = await exportList(db, view.t, scope, filter);
      return download(c, new Uint8Array(bytes), view.t('task.export.name', { date: scope.day }), excel);
    });
}

/** Shows the list that a query string asks for, perhaps with what a refused act on its rows says. */
export type ShowList = (c: Ctx, query: URLSearchParams, refused?: Refused) => Promise<Response>;

/** Makes the list's page; rows, counts and unit names are kept between requests until something changes. */
export function listShower(db: Db): ShowList {
  const keptLists = keepUntilChanged<WrittenList>();
  const keptCounts = keepUntilChanged<StateCounts>();
  const keptUnits = keepUntilChanged<ListUnit[]>();
  return async (c, query, refused) => {
    const { view } = c.var;
    const { filter, cursor, scope, elsewhere, mayDirect, place, countsKey } = await askedList(c, db, query);
    const directs = mayDirect ? scope.governmentId : undefined;
    const changes = await countOfChanges(db, scope.governmentId);
    const read = async (): Promise<WrittenList> => {
      const list = await listAssignments(db, scope, filter, cursor);
      return { ...list, table: written(<ListTable view={view} filter={filter} rows={list.rows} directs={directs} />) };
    };
    // All that the rows depend on: whose, which and when, and for whom they are written.
    const listKey = [place, filterQuery({ ...filter, ...cursor }), view.language, view.today, mayDirect].join(' ');
    const [list, counts, units] = await Promise.all([
      keptLists(listKey, changes, read),
      keptCounts(countsKey, changes, () => countByState(db, scope, filter)),
      keptUnits(place, changes, () => unitsOfList(db, scope)),
    ]);
    return page(
      c,
      <TaskListPage
        view={view}
        filter={filter}
        list={list}
        counts={counts}
        units={units}
        directs={directs}
        elsewhere={elsewhere}
        problems={problemsInWords(view.t, refused)}
      />,
      refused ? 422 : 200,
    );
  };
}
