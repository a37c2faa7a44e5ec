import { Hono } from 'hono';
import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/db.ts';
import { actorOf, type Env } from '../../../web/context.ts';
import { page } from '../../../web/html.ts';
import { unitNear } from '../../org/index.ts';
import { earlierPlans } from '../task/earlier-plans.ts';
import { askedList } from '../task/list/asked.ts';
import { planProgress } from '../task/plan-progress.ts';
import { mayDirect, overseesBelow } from '../task/task.access.ts';
import { compareWithLastYear } from './last-year.queries.ts';
import { countMonths, drawMonths } from './month-chart.ts';
import { OverviewPage } from './overview.page.tsx';
import { progressBelow, progressByUnit, urgentTasks } from './overview.queries.ts';
import { urgentLimit } from './urgent.tsx';

/** The front page. */
export function overviewRoutes({ db }: { db: Db }) {
  return new Hono<Env>().get('/', async (c) => {
    const { view } = c.var;
    const actor = actorOf(c);
    // A body outside of the tree has no government to look at, only what it was given.
    if (!actor.governmentId) return c.redirect('/my-tasks', 303);
    const { scope, filter: asked, elsewhere } = await askedList(c, db, view.query);
    const unit = elsewhere ? undefined : unitToLookAtFirst(actor);
    const filter = { unit, government: asked.government, year: asked.year };
    const { governmentId, day } = scope;
    const urgent = (state: 'overdue' | 'due-soon') => urgentTasks(db, scope, { ...filter, state }, urgentLimit);
    // A closed year has the names of its end.
    const named = [day, `${scope.year}-12-31`].toSorted()[0] ?? day;
    const isThisYear = scope.year === Number(view.today.slice(0, 4)) && day === view.today;
    const [government, ownUnit, progress, whole, units, below, earlier, overdue, dueSoon, lastYear] = await Promise.all(
      [
        unitNear(db, governmentId, named),
        unit ? unitNear(db, unit, named) : undefined,
        planProgress(db, scope, unit),
        unit ? planProgress(db, scope) : undefined,
        progressByUnit(db, scope),
        overseesBelow(actor) ? progressBelow(db, scope) : [],
        earlierPlans(db, scope),
        urgent('overdue'),
        urgent('due-soon'),
        isThisYear && !unit ? compareWithLastYear(db, scope) : undefined,
      ],
    );
    const name = government?.name ?? '';
    return page(
      c,
      <OverviewPage
        view={view}
        name={ownUnit?.name ?? name}
        day={day}
        progress={progress}
        whole={whole && { name, plan: whole.plan }}
        filter={filter}
        units={units}
        below={below}
        earlier={earlier}
        overdue={overdue}
        dueSoon={dueSoon}
        lastYear={lastYear}
        months={await drawMonths(view, countMonths(progress.tasks, view.year, day))}
      />,
    );
  });
}

/** Officers and heads of departments look at their own unit first; focal points, leaders and auditors at the whole. */
function unitToLookAtFirst(actor: Actor): string | undefined {
  const { unitId, governmentId, role } = actor;
  if (unitId === null || governmentId === null || unitId === governmentId) return undefined;
  if (role === 'auditor' || role === 'administrator' || mayDirect(actor, { ownerId: governmentId })) return undefined;
  return unitId;
}
