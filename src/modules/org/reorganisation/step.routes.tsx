import { Hono } from 'hono';
import type { Db } from '../../../platform/db/db.ts';
import { Forbidden, NotFound, Refused } from '../../../platform/errors.ts';
import { isId } from '../../../platform/id.ts';
import { actorOf, type Ctx, type Env } from '../../../web/context.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { problemsInWords, readForm } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import { addStep } from './draft.ts';
import { candidatesFor, governmentsOf, targetsOf } from './pick.ts';
import { treeAround } from './preview.queries.ts';
import { namesAround } from './reorganisation.queries.ts';
import { findReorganisation } from './reorganisation.ts';
import { readParts, readStep, stepForm } from './step.input.ts';
import { StepPage } from './step.page.tsx';

/** Adding steps to a reorganisation; its form can be asked for again and again while units are looked for. */
export function stepRoutes({ db }: { db: Db }) {
  return new Hono<Env>()
    .get('/units/reorganisations/:id/steps/new', (c) => {
      const query = new URL(c.req.url).searchParams;
      const values = Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
      return showForm(c, db, { ...mapValues(values), unit: query.getAll('unit') });
    })
    .post('/units/reorganisations/:id/steps', async (c) => {
      const values = await readForm(c);
      const draft = await draftOf(c, db);
      const tree = await treeAround(db, draft.ownerId, draft.effectiveOn ?? c.var.view.today);
      try {
        await addStep(db, actorOf(c), draft.id, readStep(stepForm.parse(values), readParts(values), tree));
      } catch (error) {
        if (error instanceof Refused) return showForm(c, db, values, error);
        throw error;
      }
      leaveFlash(c, 'reorganisation.stepAdded');
      return c.redirect(`/units/reorganisations/${draft.id}`, 303);
    });
}

const mapValues = (values: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(values).map(([name, [first]]) => [name, first]));

async function draftOf(c: Ctx, db: Db) {
  const id = c.req.param('id') ?? '';
  if (!isId(id)) throw new NotFound();
  const found = await findReorganisation(db, actorOf(c), id);
  if (!found.mayKeep) throw new Forbidden();
  return found;
}

async function showForm(c: Ctx, db: Db, values: Record<string, unknown>, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const reorganisation = await draftOf(c, db);
  const { ownerId, effectiveOn } = reorganisation;
  const day = effectiveOn ?? view.today;
  const tree = await treeAround(db, ownerId, day);
  const typed = stepForm.parse(values);
  const names = await namesAround(db, [...tree.keys()], day);
  const nameOf = (id: string) => names.get(id) ?? '—';
  return page(
    c,
    <StepPage
      view={view}
      reorganisation={reorganisation}
      typed={typed}
      parts={readParts(values)}
      candidates={candidatesFor(tree, typed, ownerId, nameOf)}
      places={governmentsOf(tree, ownerId)}
      targets={targetsOf(tree, ownerId, typed, nameOf)}
      errors={problemsInWords(view.t, refused)}
    />,
    refused ? 422 : 200,
  );
}
