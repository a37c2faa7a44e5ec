import { Hono } from 'hono';
import { today } from '../../../../platform/clock.ts';
import type { Db } from '../../../../platform/db/db.ts';
import { actorOf, type Env } from '../../../../web/context.ts';
import { page } from '../../../../web/html.ts';
import { MyTasksPage } from './mine.page.tsx';
import { myTasks } from './mine.queries.ts';

/** "Việc của đơn vị tôi". */
export function mineRoutes({ db }: { db: Db }) {
  return new Hono<Env>().get('/my-tasks', async (c) => {
    const { view } = c.var;
    const actor = actorOf(c);
    const tasks = await myTasks(db, actor, view.year, today());
    return page(c, <MyTasksPage view={view} tasks={tasks} unitId={actor.unitId} />);
  });
}
