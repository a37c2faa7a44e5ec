import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { today } from '../../../../platform/clock.ts';
import type { Db } from '../../../../platform/db/db.ts';
import { NotFound, Refused } from '../../../../platform/errors.ts';
import type { FileStore } from '../../../../platform/files.ts';
import type { Key } from '../../../../platform/i18n.ts';
import { isId } from '../../../../platform/id.ts';
import { actorOf, type Ctx, type Env } from '../../../../web/context.ts';
import { downloadHeaders } from '../../../../web/download.ts';
import { leaveFlash } from '../../../../web/flash.ts';
import { type FormValues, parseForm, readForm } from '../../../../web/form.ts';
import { page } from '../../../../web/html.ts';
import { typedForm } from '../../../../web/typed.ts';
import { backFrom } from '../back.ts';
import { confirmDone, returnForRevision } from '../confirmation.ts';
import { reportProgress, submitAsDone } from '../progress.ts';
import { mayDirect, mayReport } from '../task.access.ts';
import { progressInput, returnInput, submissionInput, versionInput } from '../task.input.ts';
import { AssignmentPage } from './assignment.page.tsx';
import { findAssignment, findEvidence, historyOf } from './assignment.queries.ts';

/** A unit's share of a task: its page, its files, and the acts on it. */
export function assignmentRoutes({ db, files }: { db: Db; files: FileStore }) {
  const act = actsOn(db);
  return new Hono<Env>()
    .get('/assignments/:id', (c) => showAssignment(c, db))
    .get('/assignments/:id/files/:event', async (c) => {
      const { id, event } = c.req.param();
      if (!isId(event)) throw new NotFound();
      const { name, sha256, mediaType } = await findEvidence(db, actorOf(c), idIn(id), event, today());
      // Node's and the web's declarations of the same stream differ in name only.
      const body = Readable.toWeb(files.read(sha256)) as ReadableStream;
      return c.body(body, 200, downloadHeaders(name, mediaType));
    })
    .post('/assignments/:id/progress', (c) =>
      act(c, 'assignment.progress.saved', async (id, values) => {
        const { version, file, ...input } = parseForm(progressInput, values);
        await reportProgress(db, files, actorOf(c), { id, version }, { ...input, file: await bytesOf(file) });
      }),
    )
    .post('/assignments/:id/submission', (c) =>
      act(c, 'assignment.submitted', async (id, values) => {
        const { version, file, ...input } = parseForm(submissionInput, values);
        await submitAsDone(db, files, actorOf(c), { id, version }, { ...input, file: await bytesOf(file) });
      }),
    )
    .post('/assignments/:id/confirmation', (c) =>
      act(c, 'assignment.confirmed', async (id, values) => {
        await confirmDone(db, actorOf(c), { id, ...parseForm(versionInput, values) });
      }),
    )
    .post('/assignments/:id/return', (c) =>
      act(c, 'assignment.returned', async (id, values) => {
        const { version, reason } = parseForm(returnInput, values);
        await returnForRevision(db, actorOf(c), { id, version }, { reason });
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
  return page(
    c,
    <AssignmentPage
      view={view}
      record={record}
      history={await historyOf(db, record.id)}
      mayReport={mayReport(actor, record)}
      mayDirect={mayDirect(actor, record)}
      typed={typedForm(view.t, values, refused)}
    />,
    refused ? 422 : 200,
  );
}

function idIn(text: string | undefined): string {
  if (!text || !isId(text)) throw new NotFound();
  return text;
}

async function bytesOf(file: File | null) {
  return file && { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
