import { Hono } from 'hono';
import { today } from '../../../../platform/clock.ts';
import type { Db } from '../../../../platform/db/db.ts';
import { NotFound, Refused } from '../../../../platform/errors.ts';
import type { FileStore } from '../../../../platform/files.ts';
import type { Key } from '../../../../platform/i18n.ts';
import { isId } from '../../../../platform/id.ts';
import { actorOf, type Ctx, type Env } from '../../../../web/context.ts';
import { leaveFlash } from '../../../../web/flash.ts';
import { type FormValues, parseForm, readForm } from '../../../../web/form.ts';
import { page } from '../../../../web/html.ts';
import { typedForm } from '../../../../web/typed.ts';
import { evidenceChoices } from '../../../document/index.ts';
import { backFrom } from '../back.ts';
import { confirmDone, returnForRevision } from '../confirmation.ts';
import { mentionable } from '../news/mention.ts';
import { denyProduct } from '../product/not-product.ts';
import { offeredDocuments } from '../product/offers.ts';
import { reportProgress, submitAsDone } from '../progress.ts';
import { mayDirect, mayReport } from '../task.access.ts';
import { notProductInput, progressInput, returnInput, submissionInput, versionInput } from '../task.input.ts';
import { AssignmentPage, isOpen } from './assignment.page.tsx';
import { findAssignment, historyOf } from './assignment.queries.ts';

/** A unit's share of a task: its page, its files, and the acts on it. */
export function assignmentRoutes({ db, files }: { db: Db; files: FileStore }) {
  const act = actsOn(db);
  return new Hono<Env>()
    .get('/assignments/:id', (c) => showAssignment(c, db, proposed(c.req.query('document'))))
    .post('/assignments/:id/progress', (c) =>
      act(c, 'assignment.progress.saved', async (id, values) => {
        const { version, ...input } = parseForm(progressInput, values);
        await reportProgress(db, files, actorOf(c), { id, version }, input);
      }),
    )
    .post('/assignments/:id/submission', (c) =>
      act(c, 'assignment.submitted', async (id, values) => {
        const { version, ...input } = parseForm(submissionInput, values);
        await submitAsDone(db, files, actorOf(c), { id, version }, input);
      }),
    )
    .post('/assignments/:id/not-products', (c) =>
      act(c, 'assignment.offer.denied', async (id, values) => {
        const { version, document } = parseForm(notProductInput, values);
        await denyProduct(db, actorOf(c), { id, version }, document);
      }),
    )
    .post('/assignments/:id/confirmation', (c) =>
      act(c, 'assignment.confirmed', async (id, values) => {
        await confirmDone(db, actorOf(c), { id, ...parseForm(versionInput, values) });
      }),
    )
    .post('/assignments/:id/return', (c) =>
      act(c, 'assignment.returned', async (id, values) => {
        const { version, ...input } = parseForm(returnInput, values);
        await returnForRevision(db, actorOf(c), { id, version }, input);
      }),
    );
}

type Act = (id: string, values: FormValues) => Promise<void>;

/** Runs an act on the assignment of the address; when it is refused, shows its page with what was typed. */
function actsOn(db: Db) {
  return async (c: Ctx, said: Key, act: Act): Promise<Response> => {
    const id = idIn(c.req.param('id'));
    const values = await readForm(c);
    try {
      await act(id, values);
    } catch (error) {
      if (error instanceof Refused) return showAssignment(c, db, values, error);
      throw error;
    }
    leaveFlash(c, said);
    return c.redirect(backFrom(values) ?? `/assignments/${id}`, 303);
  };
}

async function showAssignment(c: Ctx, db: Db, values?: FormValues, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const actor = actorOf(c);
  const record = await findAssignment(db, actor, idIn(c.req.param('id')), today());
  const reports = mayReport(actor, record) && isOpen(record);
  const confirms = mayDirect(actor, record) && record.state === 'awaiting-confirmation';
  return page(
    c,
    <AssignmentPage
      view={view}
      record={record}
      history={await historyOf(db, record.id)}
      choices={reports ? await evidenceChoices(db, record.unitId, record.registerId, today()) : null}
      people={reports || confirms ? await mentionable(db, actor, record.id, today()) : []}
      offers={reports ? await offeredDocuments(db, record.id, today()) : []}
      mayDirect={mayDirect(actor, record)}
      typed={typedForm(view.t, values, refused)}
    />,
    refused ? 422 : 200,
  );
}

/** The form filled in with a document that was offered or looked for. */
function proposed(document: string | undefined): FormValues | undefined {
  return document && isId(document) ? { chosen: `document:${document}` } : undefined;
}

function idIn(text: string | undefined): string {
  if (!text || !isId(text)) throw new NotFound();
  return text;
}
