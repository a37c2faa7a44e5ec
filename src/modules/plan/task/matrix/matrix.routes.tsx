import { Hono } from 'hono';
import type { Db } from '../../../../platform/db/db.ts';
import type { Env } from '../../../../web/context.ts';
import { page } from '../../../../web/html.ts';
import { askedList } from '../list/asked.ts';
import { unitsOfList } from '../list/units.queries.ts';
import { TaskMatrixPage } from './matrix.page.tsx';
import { countTasks, matrixPage } from './matrix.queries.ts';

/** The matrix of tasks and units. */
export function matrixRoutes({ db }: { db: Db }) {
  return new Hono<Env>().get('/tasks/matrix', async (c) => {
    const { view } = c.var;
    const { filter, cursor, scope, elsewhere, mayDirect } = await askedList(c, db, view.query);
    const [list, counts, units] = await Promise.all([
      matrixPage(db, scope, filter, cursor),
      countTasks(db, scope, filter),
      unitsOfList(db, scope),
    ]);
    return page(
      c,
      <TaskMatrixPage
        view={view}
        filter={filter}
        page={list}
        counts={counts}
        units={units}
        mayDirect={mayDirect}
        elsewhere={elsewhere}
      />,
    );
  });
}
