import { Hono } from 'hono';
import type { Db } from '../../platform/db/db.ts';
import { NotFound, Refused } from '../../platform/errors.ts';
import { isId } from '../../platform/id.ts';
import { actorOf, type Ctx, type Env, governmentOf } from '../../web/context.ts';
import { download } from '../../web/download.ts';
import { leaveFlash } from '../../web/flash.ts';
import { type FormValues, form, parseForm, problemsInWords, readForm } from '../../web/form.ts';
import { page } from '../../web/html.ts';
import { saved } from '../../web/saved.ts';
import { quarterOf } from '../calendar/index.ts';
import { signersOn } from '../identity/index.ts';
import { editReportHead, editSection } from './edit-report.ts';
import { regenerateReport } from './generate.ts';
import { openReport } from './open-report.ts';
import { printReport } from './print-report.ts';
import { mayWriteReport } from './report.access.ts';
import { newReportInput, reportHeadInput, sectionInput } from './report.input.ts';
import { ReportPage } from './report.page.tsx';
import { findReport, reportsOf } from './report.queries.ts';
import { ReportListPage } from './report-list.page.tsx';
import { reportType } from './signature.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Reports of one's government: open, read, edit, print. */
export function reportRoutes({ db }: { db: Db }) {
  return new Hono<Env>()
    .get('/reports', (c) => listPage(c, db))
    .post('/reports', async (c) => {
      const typed = await readForm(c);
      try {
        const { period, year } = parseForm(newReportInput, typed);
        const id = await openReport(db, actorOf(c), governmentOf(c), period, year);
        return c.redirect(`/reports/${id}`, 303);
      } catch (error) {
        if (error instanceof Refused) return listPage(c, db, typed, error);
        throw error;
      }
    })
    .get('/reports/:file{[0-9a-f-]{36}\\.docx}', async (c) => {
      const { name, bytes } = await printReport(db, actorOf(c), idIn(c.req.param('file').replace('.docx', '')));
      return download(c, new Uint8Array(bytes), name, word);
    })
    .get('/reports/:id', (c) => recordPage(c, db, c.req.param('id')))
    .post('/reports/:id/regeneration', async (c) => {
      const id = idIn(c.req.param('id'));
      await regenerateReport(db, actorOf(c), id);
      leaveFlash(c, 'report.regenerated');
      return c.redirect(`/reports/${id}`, 303);
    })
    .post('/reports/:id/sections/:key', async (c) => {
      const { id, key } = c.req.param();
      const version = await editSection(db, actorOf(c), idIn(id), key, await form(c, sectionInput));
      return saved(c, version, `/reports/${id}#${encodeURIComponent(key)}`, 'report.saved');
    })
    .post('/reports/:id/head', async (c) => {
      const id = idIn(c.req.param('id'));
      const typed = await readForm(c);
      try {
        await editReportHead(db, actorOf(c), id, parseForm(reportHeadInput, typed));
      } catch (error) {
        if (error instanceof Refused) return recordPage(c, db, id, typed, error);
        throw error;
      }
      leaveFlash(c, 'report.saved');
      return c.redirect(`/reports/${id}#head`, 303);
    });
}

function idIn(text: string): string {
  if (!isId(text)) throw new NotFound();
  return text;
}

async function listPage(c: Ctx, db: Db, typed: FormValues = {}, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const unitId = governmentOf(c);
  const quarter = quarterOf(view.today);
  const suggested = {
    period: String(typed.period ?? quarter.period),
    year: String(typed.year ?? quarter.year),
  };
  const props = {
    view,
    reports: await reportsOf(db, unitId, view.today),
    suggested: mayWriteReport(actorOf(c), unitId) ? suggested : null,
    errors: problemsInWords(view.t, refused),
  };
  return page(c, <ReportListPage {...props} />, refused ? 422 : 200);
}

async function recordPage(c: Ctx, db: Db, id: string, typed?: FormValues, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const report = await findReport(db, actorOf(c), idIn(id));
  const day = report.issuedOn ?? view.today;
  const signers = await signersOn(db, report.unitId, day, reportType);
  const kept = typed && Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, String(value)]));
  const props = {
    view,
    report,
    signers,
    mayWrite: mayWriteReport(actorOf(c), report.unitId),
    typed: kept,
    errors: problemsInWords(view.t, refused),
  };
  return page(c, <ReportPage {...props} />, refused ? 422 : 200);
}
