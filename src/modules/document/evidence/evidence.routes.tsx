import { Hono } from 'hono';
import { z } from 'zod';
import type { Db } from '../../../platform/db/db.ts';
import { Forbidden, NotFound, Refused } from '../../../platform/errors.ts';
import type { FileStore } from '../../../platform/files.ts';
import { actorOf, type Ctx, type Env, idIn } from '../../../web/context.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { type FormValues, form, parseForm, readForm } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import { typedForm } from '../../../web/typed.ts';
import { mayKeepEvidence } from '../document.access.ts';
import { previewOf } from '../file/preview-file.ts';
import { spaceOf } from '../file/quota.ts';
import type { Subjects } from '../subjects.ts';
import { newEvidenceInput, replacementInput } from './evidence.input.ts';
import { EvidencePage } from './evidence.page.tsx';
import { findEvidence } from './evidence.queries.ts';
import { addFiles, replaceEvidence } from './evidence.ts';
import { NewEvidencePage } from './evidence-form.page.tsx';
import { EvidenceListPage } from './evidence-list.page.tsx';
import { listEvidence, readEvidenceFilter, unitsWithEvidence } from './evidence-list.queries.ts';
import { removeUse } from './use.ts';

interface EvidenceDeps {
  db: Db;
  files: FileStore;
  subjects: Subjects;
}

/** Evidence of one's unit: the list, adding, a piece with its revisions and uses. */
export function evidenceRoutes({ db, files, subjects }: EvidenceDeps) {
  const show = (c: Ctx, values?: FormValues, refused?: Refused) =>
    evidencePage(c, { db, files, subjects }, values, refused);
  return new Hono<Env>()
    .get('/evidence', async (c) => {
      const { view } = c.var;
      const actor = actorOf(c);
      const unitId = unitOf(c);
      const filter = readEvidenceFilter(view.query);
      const [found, units, space] = await Promise.all([
        listEvidence(db, actor, subjects, filter, view.today),
        unitsWithEvidence(db, actor, view.today),
        spaceOf(db, unitId),
      ]);
      const mayAdd = mayKeepEvidence(actor, unitId);
      return page(c, <EvidenceListPage {...{ view, filter, page: found, units, space, mayAdd }} />);
    })
    .get('/evidence/new', (c) => newPage(c))
    .post('/evidence', async (c) => {
      const values = await readForm(c);
      try {
        const { file, ...dated } = parseForm(newEvidenceInput, values);
        await addFiles(db, files, actorOf(c), unitOf(c), file, dated);
        leaveFlash(c, 'evidence.added', { count: file.length });
      } catch (error) {
        if (error instanceof Refused) return newPage(c, values, error);
        throw error;
      }
      return c.redirect('/evidence', 303);
    })
    .get('/evidence/:id', (c) => show(c))
    .post('/evidence/:id/revisions', async (c) => {
      const values = await readForm(c);
      try {
        const { revision, ...given } = parseForm(replacementInput, values);
        await replaceEvidence(db, files, actorOf(c), { id: idIn(c), revision }, given);
      } catch (error) {
        if (error instanceof Refused) return show(c, values, error);
        throw error;
      }
      leaveFlash(c, 'evidence.replaced');
      return c.redirect(`/evidence/${idIn(c)}`, 303);
    })
    .post('/evidence/:id/removed-uses', async (c) => {
      const { use } = await form(c, z.object({ use: z.uuid() }));
      await removeUse(db, actorOf(c), idIn(c), use);
      leaveFlash(c, 'evidence.removed');
      return c.redirect(`/evidence/${idIn(c)}`, 303);
    });
}

async function newPage(c: Ctx, values?: FormValues, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  if (!mayKeepEvidence(actorOf(c), unitOf(c))) throw new Forbidden();
  return page(c, <NewEvidencePage view={view} typed={typedForm(view.t, values, refused)} />, refused ? 422 : 200);
}

async function evidencePage(c: Ctx, deps: EvidenceDeps, values?: FormValues, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const actor = actorOf(c);
  const evidence = await findEvidence(deps.db, actor, deps.subjects, idIn(c), view.today);
  const wanted = c.req.query('revision');
  const shown = evidence.revisions.find(({ revision }) => !wanted || String(revision) === wanted);
  if (!shown) throw new NotFound();
  const file = await previewOf(deps.files, shown, `/files/evidence/${evidence.id}/${shown.revision}`);
  const mayKeep = mayKeepEvidence(actor, evidence.unitId);
  const typed = typedForm(view.t, values, refused);
  return page(c, <EvidencePage {...{ view, evidence, shown, file, mayKeep, typed }} />, refused ? 422 : 200);
}

function unitOf(c: Ctx): string {
  const { unitId } = actorOf(c);
  if (!unitId) throw new NotFound();
  return unitId;
}
