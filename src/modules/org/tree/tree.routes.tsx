import { Hono } from 'hono';
import type { Db } from '../../../platform/db/db.ts';
import { NotFound } from '../../../platform/errors.ts';
import { isId } from '../../../platform/id.ts';
import { actorOf, type Ctx, type Env } from '../../../web/context.ts';
import { page } from '../../../web/html.ts';
import { aliasesOf, groupsOf } from '../group/group.queries.ts';
import { mayKeepUnits } from '../org.access.ts';
import { unitLine, unitNear } from '../units.ts';
import { askedDay } from './day.ts';
import { directUnits, findUnits, mustBeOfTree, searchWords, topOf } from './tree.queries.ts';
import { UnitPage } from './unit.page.tsx';
import { relationsOf, unitsAbove, versionNear, versionsOf } from './unit.queries.ts';
import { UnitsPage } from './units.page.tsx';

/** The tree on a day, level by level, and each unit's own page. */
export function treeRoutes({ db }: { db: Db }) {
  return new Hono<Env>()
    .get('/units', async (c) => {
      const { view } = c.var;
      const actor = actorOf(c);
      const governmentId = actor.governmentId ?? (await topOf(db, actor));
      const asked = askedDay(view);
      const words = searchWords(c.req.query('q'));
      const [government, units, groups, aliases, line] = await Promise.all([
        unitNear(db, governmentId, asked.day),
        words
          ? findUnits(db, await topOf(db, actor), asked.day, words, after(c))
          : directUnits(db, governmentId, asked.day, after(c)),
        groupsOf(db, governmentId, asked.day),
        aliasesOf(db, governmentId, asked.day),
        unitLine(db, governmentId, view.today),
      ]);
      const name = government?.name ?? '';
      const mayKeep = mayKeepUnits(actor, line);
      const props = { view, asked, units, groups, aliases, search: words ?? '', mayKeep };
      return page(c, <UnitsPage {...props} government={{ id: governmentId, name }} />);
    })
    .get('/units/:id{[0-9a-f-]{36}}', async (c) => {
      const { view } = c.var;
      const id = c.req.param('id');
      if (!isId(id)) throw new NotFound();
      await mustBeOfTree(db, actorOf(c), id);
      const asked = askedDay(view);
      const [versions, relations, above, below] = await Promise.all([
        versionsOf(db, id),
        relationsOf(db, id),
        unitsAbove(db, id, asked.day),
        directUnits(db, id, asked.day, after(c)),
      ]);
      const version = versionNear(versions, asked.day);
      if (!version) throw new NotFound();
      return page(c, <UnitPage {...{ view, id, asked, version, versions, relations, above, below }} />);
    });
}

const after = (c: Ctx) => {
  const id = c.req.query('after');
  return id && isId(id) ? id : undefined;
};
