import { Hono } from 'hono';
import type { Db } from '../../../platform/db/db.ts';
import { Forbidden, Refused } from '../../../platform/errors.ts';
import { actorOf, type Ctx, type Env } from '../../../web/context.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { type FormValues, form, parseForm, problemsInWords, readForm } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import { unitDirectory } from '../../org/index.ts';
import { mayKeepPlans } from '../plan.access.ts';
import { findPlan, type PlanRecord } from '../plan.queries.ts';
import { DocumentPage, type DocumentValues } from './document.page.tsx';
import { editDocument } from './document-facts.ts';
import { keepAll, settleDoubt } from './doubts.ts';
import { NamesPage } from './names.page.tsx';
import { matchNames } from './names.ts';
import { withSuggestions } from './review.data.ts';
import { acceptanceInput, documentInput, kindInput, namesInput, settlementInput, targetInput } from './review.input.ts';
import { namesOf, targetLines } from './review.queries.ts';
import { reviewHref } from './review-address.ts';
import { TargetsPage } from './targets.page.tsx';
import { editTarget } from './targets.ts';

/** The other rooms of a plan's review: its targets, its document facts, its names, its doubts. */
export function roomRoutes({ db }: { db: Db }) {
  return new Hono<Env>()
    .get('/plans/:plan/names', async (c) => {
      const { view } = c.var;
      const plan = await underReview(c, db);
      if (plan.state !== 'review') return c.redirect(`/plans/${plan.id}`, 303);
      const directory = await unitDirectory(db, plan.unitId, view.today);
      const names = withSuggestions(directory, await namesOf(db, plan.id, view.today, true));
      return page(c, <NamesPage {...{ view, plan, names, directory }} />);
    })
    .post('/plans/:plan/names', async (c) => {
      const planId = c.req.param('plan');
      const { names, back } = await form(c, namesInput);
      await matchNames(db, actorOf(c), planId, names);
      leaveFlash(c, 'review.names.done', { count: names.length });
      return c.redirect(back ? `/plans/${planId}/names` : reviewHref(planId, {}), 303);
    })
    .get('/plans/:plan/targets', (c) => targetsPage(c, db, c.req.query('target')))
    .post('/plans/:plan/targets/acceptance', async (c) => {
      const planId = c.req.param('plan');
      const { row } = await form(c, acceptanceInput);
      await editTarget(db, actorOf(c), { planId, ...row }, { accepted: row.state === 'on' });
      return c.redirect(`/plans/${planId}/targets#g-${row.id}`, 303);
    })
    .post('/plans/:plan/targets/:id', async (c) => {
      const { plan: planId, id } = c.req.param();
      const typed = await readForm(c);
      return answer(
        c,
        `/plans/${planId}/targets?target=${id}#g-${id}`,
        async () => {
          const { version, ...edit } = parseForm(targetInput, typed);
          await editTarget(db, actorOf(c), { planId, id, version }, edit);
          return version + 1;
        },
        (refused) => targetsPage(c, db, id, refused),
      );
    })
    .get('/plans/:plan/document', (c) => documentPage(c, db))
    .post('/plans/:plan/document', async (c) => {
      const planId = c.req.param('plan');
      const typed = await readForm(c);
      return answer(
        c,
        `/plans/${planId}/document`,
        async () => {
          const { version, ...edit } = parseForm(documentInput, typed);
          await editDocument(db, actorOf(c), planId, version, edit);
          return version + 1;
        },
        (refused) => documentPage(c, db, typed, refused),
      );
    })
    .post('/plans/:plan/doubts/settlement', async (c) => {
      const planId = c.req.param('plan');
      const { kind } = await form(c, kindInput);
      await keepAll(db, actorOf(c), planId, kind);
      leaveFlash(c, 'review.remedy.done');
      return c.redirect(reviewHref(planId, {}), 303);
    })
    .post('/plans/:plan/doubts/:id/settlement', async (c) => {
      const { plan: planId, id } = c.req.param();
      const { remedy, task } = await form(c, settlementInput);
      await settleDoubt(db, actorOf(c), planId, id, remedy);
      leaveFlash(c, 'review.remedy.done');
      return c.redirect(reviewHref(planId, { task }), 303);
    });
}

/** Answers a saved form: with the new version where the island asks, with a page otherwise. */
async function answer(
  c: Ctx,
  address: string,
  save: () => Promise<number>,
  refuse: (refused: Refused) => Promise<Response>,
): Promise<Response> {
  const quiet = c.req.header('accept')?.includes('json') ?? false;
  try {
    const version = await save();
    if (quiet) return c.body(null, 204, { etag: `"${version}"` });
  } catch (error) {
    if (error instanceof Refused && !quiet) return refuse(error);
    throw error;
  }
  leaveFlash(c, 'review.edit.saved');
  return c.redirect(address, 303);
}

async function underReview(c: Ctx, db: Db): Promise<PlanRecord> {
  const plan = await findPlan(db, actorOf(c), c.req.param('plan') ?? '', c.var.view.today);
  if (!mayKeepPlans(actorOf(c), plan.unitId)) throw new Forbidden();
  return plan;
}

const unknownNames = async (c: Ctx, db: Db, planId: string) => (await namesOf(db, planId, c.var.view.today)).length;

async function targetsPage(c: Ctx, db: Db, openId?: string, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const plan = await underReview(c, db);
  if (plan.state !== 'review') return c.redirect(`/plans/${plan.id}`, 303);
  const [targets, unknown] = await Promise.all([targetLines(db, plan.id), unknownNames(c, db, plan.id)]);
  const errors = problemsInWords(view.t, refused);
  return page(c, <TargetsPage {...{ view, plan, targets, unknown, openId, errors }} />, refused ? 422 : 200);
}

async function documentPage(c: Ctx, db: Db, values?: FormValues, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const plan = await underReview(c, db);
  if (plan.state !== 'review') return c.redirect(`/plans/${plan.id}`, 303);
  const unknown = await unknownNames(c, db, plan.id);
  const text = (name: keyof DocumentValues) => (typeof values?.[name] === 'string' ? values[name] : '');
  const typed = values && {
    number: text('number'),
    symbol: text('symbol'),
    issuedOn: text('issuedOn'),
    abstract: text('abstract'),
    signer: text('signer'),
    signerPosition: text('signerPosition'),
  };
  const errors = problemsInWords(view.t, refused);
  return page(c, <DocumentPage {...{ view, plan, unknown, typed, errors }} />, refused ? 422 : 200);
}
