import { Hono } from 'hono';
import type { Db } from '../../../platform/db/db.ts';
import { Forbidden, NotFound, Refused } from '../../../platform/errors.ts';
import { actorOf, type Ctx, type Env, idIn } from '../../../web/context.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { type FormValues, form, parseForm, problemsInWords, readForm } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import type { Handovers } from '../handover.ts';
import { mayKeepUnits } from '../org.access.ts';
import { topOf } from '../tree/tree.queries.ts';
import { unitLine } from '../units.ts';
import {
  answerQuestions,
  discardReorganisation,
  editReorganisation,
  prepareReorganisation,
  removeStep,
} from './draft.ts';
import type { TypedFacts } from './facts-fields.tsx';
import { NewReorganisationPage, ReorganisationListPage } from './list.page.tsx';
import { previewOf } from './preview.queries.ts';
import { putInForce, takeBack } from './put-in-force.ts';
import { ReorganisationPage } from './record.page.tsx';
import { factsForm, readAnswers, seenForm } from './reorganisation.input.ts';
import { listReorganisations, namesAround, relationsBy } from './reorganisation.queries.ts';
import { findReorganisation, type Reorganisation } from './reorganisation.ts';
import { stepRoutes } from './step.routes.tsx';

const list = '/units/reorganisations';

/** Reorganisations: the list, preparing one, its preview, and putting it in force. */
export function reorganisationRoutes({ db, handovers }: { db: Db; handovers: Handovers }) {
  return new Hono<Env>()
    .get(list, async (c) => {
      const actor = actorOf(c);
      const top = await topOf(db, actor);
      const lines = await listReorganisations(db, top, (line) => mayKeepUnits(actor, line));
      const mayPrepare = await keepsOwn(c, db);
      return page(c, <ReorganisationListPage view={c.var.view} lines={lines} mayPrepare={mayPrepare} />);
    })
    .get(`${list}/new`, async (c) => {
      if (!(await keepsOwn(c, db))) throw new Forbidden();
      return page(c, <NewReorganisationPage view={c.var.view} typed={{}} errors={[]} />);
    })
    .post(list, async (c) => {
      const ownerId = actorOf(c).governmentId;
      if (!ownerId) throw new NotFound();
      const typed = await readForm(c);
      try {
        const id = await prepareReorganisation(db, actorOf(c), ownerId, parseForm(factsForm, typed));
        return c.redirect(`${list}/${id}`, 303);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        const { view } = c.var;
        const errors = problemsInWords(view.t, error);
        return page(c, <NewReorganisationPage view={view} typed={typedOf(typed)} errors={errors} />, 422);
      }
    })
    .get(`${list}/:id`, (c) => show(c, db, handovers))
    .post(`${list}/:id`, (c) =>
      kept(c, db, handovers, async (id) => {
        const values = await readForm(c);
        const { version } = parseForm(seenForm, values);
        await editReorganisation(db, actorOf(c), id, version, parseForm(factsForm, values));
        leaveFlash(c, 'reorganisation.saved');
      }),
    )
    .post(`${list}/:id/steps/:at{[0-9]+}/removal`, (c) =>
      kept(c, db, handovers, async (id) => {
        const { version } = await form(c, seenForm);
        await removeStep(db, actorOf(c), id, version, Number(c.req.param('at')));
      }),
    )
    .post(`${list}/:id/answers`, (c) =>
      kept(c, db, handovers, async (id) => {
        const values = await readForm(c);
        const { version } = parseForm(seenForm, values);
        await answerQuestions(db, actorOf(c), id, version, readAnswers(values));
        leaveFlash(c, 'reorganisation.answered');
      }),
    )
    .post(`${list}/:id/force`, (c) =>
      kept(c, db, handovers, async (id) => {
        const { version } = await form(c, seenForm);
        await putInForce(db, handovers, actorOf(c), id, version);
        leaveFlash(c, 'reorganisation.inForce');
      }),
    )
    .post(`${list}/:id/return`, (c) =>
      kept(c, db, handovers, async (id) => {
        await takeBack(db, actorOf(c), id);
        leaveFlash(c, 'reorganisation.takenBack');
      }),
    )
    .post(`${list}/:id/discarding`, async (c) => {
      await discardReorganisation(db, actorOf(c), idIn(c));
      leaveFlash(c, 'reorganisation.discarded');
      return c.redirect(list, 303);
    })
    .route('/', stepRoutes({ db }));
}

/** Whether somebody keeps the units of their own government. */
async function keepsOwn(c: Ctx, db: Db): Promise<boolean> {
  const actor = actorOf(c);
  return actor.governmentId !== null && mayKeepUnits(actor, await unitLine(db, actor.governmentId, c.var.view.today));
}

/** Does an act and goes back to the record; a refused one shows the record with what is wrong. */
async function kept(c: Ctx, db: Db, handovers: Handovers, act: (id: string) => Promise<void>): Promise<Response> {
  const id = idIn(c);
  try {
    await act(id);
  } catch (error) {
    if (error instanceof Refused) return show(c, db, handovers, error);
    throw error;
  }
  return c.redirect(`${list}/${id}`, 303);
}

async function show(c: Ctx, db: Db, handovers: Handovers, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const reorganisation = await findReorganisation(db, actorOf(c), idIn(c));
  const { state, effectiveOn } = reorganisation;
  const preview = state === 'draft' ? await previewOf(db, handovers, reorganisation, view.today) : undefined;
  const relations = preview ? [] : await relationsBy(db, reorganisation.id);
  const created = new Map(preview?.outcome.creates);
  const ids = [...new Set([...idsIn(reorganisation), ...(preview?.tree.keys() ?? []), ...relations.flatMap(ends)])];
  const names = await namesAround(db, ids, effectiveOn ?? view.today);
  const nameOf = (id: string) => created.get(id)?.name ?? names.get(id) ?? '—';
  const mayTakeBack = state === 'scheduled' && reorganisation.mayKeep && (effectiveOn ?? '') > view.today;
  const typed = refused && c.req.path.endsWith(reorganisation.id) ? typedOf(await readForm(c)) : undefined;
  const errors = problemsInWords(view.t, refused);
  const props = { view, reorganisation, preview, relations, nameOf, mayTakeBack, typed, errors };
  return page(c, <ReorganisationPage {...props} />, refused ? 422 : 200);
}

const ends = ({ fromId, toId }: { fromId: string; toId: string | null }) => [fromId, ...(toId ? [toId] : [])];

/** All units that steps and answers name. */
function idsIn({ steps, answers }: Reorganisation): string[] {
  const text = JSON.stringify([steps, answers]);
  return text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [];
}

function typedOf(values: FormValues): TypedFacts {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
  return {
    title: text('title'),
    basisNumber: text('basisNumber'),
    basisDate: text('basisDate'),
    effectiveOn: text('effectiveOn'),
  };
}
