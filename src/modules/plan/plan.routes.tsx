import { Readable } from 'node:stream';
import { Hono } from 'hono';
import type { Db } from '../../platform/db/db.ts';
import { Forbidden, NotFound, Refused } from '../../platform/errors.ts';
import type { FileStore } from '../../platform/files.ts';
import { isId } from '../../platform/id.ts';
import type { ReceivedFile } from '../../platform/received-file.ts';
import { actorOf, type Ctx, type Env, governmentOf } from '../../web/context.ts';
import { downloadHeaders } from '../../web/download.ts';
import { leaveFlash } from '../../web/flash.ts';
import { type FormValues, form, parseForm, problemsInWords, readForm } from '../../web/form.ts';
import { page } from '../../web/html.ts';
import { typedForm } from '../../web/typed.ts';
import { findUnit } from '../org/index.ts';
import { adoptPlan } from './adoption/adoption.ts';
import { amendmentRoutes } from './amendment/amendment.routes.tsx';
import { escalationInput } from './escalation/escalation.input.ts';
import { EscalationCard } from './escalation/escalation-card.tsx';
import { escalationOf, setEscalation } from './escalation/plan-escalation.ts';
import { mayKeepPlans } from './plan.access.ts';
import { listInput, readingInput, upload } from './plan.input.ts';
import { countPlans, findPlan, listPlans, type PlanRecord, planFileOf, planVersions } from './plan.queries.ts';
import { discardPlan, type PlanFile, planInForce, readAgain, receivePlanFile } from './plan.ts';
import { PlanListPage } from './plan-list.page.tsx';
import { ReadingPage, UnreadablePage } from './reading/reading.page.tsx';
import { RecordPage } from './record.page.tsx';
import { reviewData } from './review/review.data.ts';
import { ReviewPage } from './review/review.page.tsx';
import { targetLines } from './review/review.queries.ts';
import { reviewRoutes } from './review/review.routes.tsx';
import { shows } from './review/review-address.ts';
import { roomRoutes } from './review/rooms.routes.tsx';
import { mayDirect } from './task/task.access.ts';
import { UploadPage } from './upload.page.tsx';

interface PlanDeps {
  db: Db;
  files: FileStore;
}

/** Plans of one's government: the list, the upload, a plan through its life. */
export function planRoutes({ db, files }: PlanDeps) {
  return new Hono<Env>()
    .use('/plans/:plan/*', async (c, next) => {
      if (!isId(c.req.param('plan')) && c.req.param('plan') !== 'new') throw new NotFound();
      await next();
    })
    .get('/plans', async (c) => {
      const governmentId = governmentOf(c);
      const { state } = listInput.parse(c.req.query());
      const [plans, counts] = await Promise.all([listPlans(db, governmentId, { state }), countPlans(db, governmentId)]);
      const mayKeep = mayKeepPlans(actorOf(c), governmentId);
      const unit = await nameOf(c, db, governmentId);
      return page(c, <PlanListPage view={c.var.view} {...{ unit, plans, counts, state, mayKeep }} />);
    })
    .get('/plans/new', (c) => uploadPage(c, db, { year: c.req.query('year'), instead: c.req.query('instead') }))
    .post('/plans', async (c) => {
      const typed = await readForm(c);
      try {
        const { year, file, text, instead } = parseForm(upload, typed);
        const sent = await sentFile(c, file, text);
        const id = await receivePlanFile(db, files, actorOf(c), { ...sent, year, unitId: governmentOf(c), instead });
        return c.redirect(`/plans/${id}`, 303);
      } catch (error) {
        if (error instanceof Refused) return uploadPage(c, db, typed, error);
        throw error;
      }
    })
    .get('/plans/:plan', (c) => planPage(c, db, c.req.param('plan')))
    .get('/plans/:plan/file', async (c) => {
      const plan = await findPlan(db, actorOf(c), c.req.param('plan'), c.var.view.today);
      const { sha256, name, mediaType } = await planFileOf(db, plan.id);
      // Node's and the browser's types of a web stream differ in name only.
      const stream = Readable.toWeb(files.read(sha256)) as ReadableStream;
      return c.body(stream, 200, downloadHeaders(name, mediaType));
    })
    .post('/plans/:plan/reading', async (c) => {
      const { year } = await form(c, readingInput);
      await readAgain(db, actorOf(c), c.req.param('plan'), year);
      return c.redirect(`/plans/${c.req.param('plan')}`, 303);
    })
    .post('/plans/:plan/disposal', async (c) => {
      await discardPlan(db, actorOf(c), c.req.param('plan'));
      leaveFlash(c, 'plan.discarded');
      return c.redirect('/plans', 303);
    })
    .post('/plans/:plan/adoption', async (c) => {
      const planId = c.req.param('plan');
      try {
        const counts = await adoptPlan(db, actorOf(c), planId);
        leaveFlash(c, 'added' in counts ? 'plan.adopt.amended' : 'plan.adopt.done', counts);
      } catch (error) {
        if (error instanceof Refused) return planPage(c, db, planId, error);
        throw error;
      }
      return c.redirect(`/plans/${planId}`, 303);
    })
    .post('/plans/:plan/escalation', async (c) => {
      const plan = await findPlan(db, actorOf(c), c.req.param('plan'), c.var.view.today);
      const values = await readForm(c);
      try {
        await setEscalation(db, actorOf(c), plan, parseForm(escalationInput, values));
      } catch (error) {
        if (error instanceof Refused) return recordPage(c, db, plan, values, error);
        throw error;
      }
      leaveFlash(c, 'escalation.saved');
      return c.redirect(`/plans/${plan.id}#escalation`, 303);
    })
    .route('/', reviewRoutes({ db }))
    .route('/', roomRoutes({ db }))
    .route('/', amendmentRoutes({ db }));
}

const nameOf = async (c: Ctx, db: Db, unitId: string) => (await findUnit(db, unitId, c.var.view.today))?.name ?? '';

async function sentFile(
  c: Ctx,
  file: ReceivedFile | undefined,
  text: string,
): Promise<Pick<PlanFile, 'bytes' | 'name'>> {
  if (file?.tooLarge) throw new Refused({ field: 'file', key: 'unreadable.too-big' });
  if (file && file.size > 0) return { bytes: file, name: file.name };
  if (text.trim()) return { bytes: new TextEncoder().encode(text), name: c.var.view.t('plan.upload.pasted') };
  if (file?.name) throw new Refused({ field: 'file', key: 'unreadable.empty' });
  throw new Refused({ field: 'file', key: 'plan.upload.nothing' });
}

async function uploadPage(c: Ctx, db: Db, values: Record<string, unknown>, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const governmentId = governmentOf(c);
  if (!mayKeepPlans(actorOf(c), governmentId)) throw new Forbidden();
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
  const year = text('year') || String(view.year);
  const typed = { year, text: text('text'), instead: text('instead') };
  const amends = /^\d{4}$/.test(year) && (await planInForce(db, governmentId, Number(year))) !== null;
  const errors = problemsInWords(view.t, refused);
  const unit = await nameOf(c, db, governmentId);
  return page(c, <UploadPage view={view} {...{ unit, typed, amends, errors }} />, refused ? 422 : 200);
}

/** A plan as it stands: being read, unreadable, under review, or a record. */
async function planPage(c: Ctx, db: Db, planId: string, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const plan = await findPlan(db, actorOf(c), planId, view.today);
  const mayKeep = mayKeepPlans(actorOf(c), plan.unitId);
  if (plan.state === 'extracting') return page(c, <ReadingPage {...{ view, plan, mayKeep }} />);
  if (plan.state === 'failed') return page(c, <UnreadablePage {...{ view, plan, mayKeep }} />);
  if (plan.state === 'review' && mayKeep) return reviewPage(c, db, planId, refused);
  return recordPage(c, db, plan);
}

async function reviewPage(c: Ctx, db: Db, planId: string, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const show = shows.find((each) => each === c.req.query('show'));
  const data = await reviewData(db, actorOf(c), planId, view.today, {
    show,
    openId: c.req.query('task'),
    doubtId: c.req.query('doubt'),
    from: c.req.query('from'),
  });
  const problems = problemsInWords(view.t, refused);
  return page(c, <ReviewPage view={view} {...data} problems={problems} />, refused ? 422 : 200);
}

async function recordPage(c: Ctx, db: Db, plan: PlanRecord, values?: FormValues, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const [versions, targets] = await Promise.all([planVersions(db, plan.id), targetLines(db, plan.id)]);
  const escalation =
    plan.state === 'adopted' ? (
      <EscalationCard
        t={view.t}
        planId={plan.id}
        escalation={await escalationOf(db, plan.id)}
        maySet={mayDirect(actorOf(c), { ownerId: plan.unitId })}
        typed={typedForm(view.t, values, refused)}
      />
    ) : null;
  return page(c, <RecordPage view={view} {...{ plan, versions, targets, escalation }} />, refused ? 422 : 200);
}
