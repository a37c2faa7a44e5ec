import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { Unreadable } from '../../../../office/unreadable.ts';
import { readSheet } from '../../../../office/xlsx/read.ts';
import { Forbidden, NotFound, Refused } from '../../../../platform/errors.ts';
import { ReceivedFile } from '../../../../platform/received-file.ts';
import { actorOf, type Ctx, type Env } from '../../../../web/context.ts';
import { leaveFlash } from '../../../../web/flash.ts';
import { readForm } from '../../../../web/form.ts';
import { page } from '../../../../web/html.ts';
import type { IdentityDeps } from '../../deps.ts';
import { keepsPeople } from '../people.access.ts';
import { arrange } from './arrange.ts';
import { ImportPeoplePage, ImportPreviewPage } from './import.page.tsx';
import { importPeople } from './import-people.ts';
import { readPersonLines } from './person-sheet.ts';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** People from an Excel list: read, looked at, added. */
export function importRoutes({ db, files, mail, url }: IdentityDeps) {
  const list = async (sha256: string, day: string) => {
    const bytes = await readFile(files.path(sha256)).catch(() => null);
    if (!bytes) throw new NotFound();
    return readPersonLines(await readSheet(bytes), day);
  };
  async function preview(c: Ctx, sha256: string): Promise<Response> {
    const { view } = c.var;
    const { lines, problems } = await list(sha256, view.today);
    const found = await arrange(db, actorOf(c), lines, view.today);
    const props = { view, sha256, arranged: found.arranged, problems: [...problems, ...found.problems] };
    return page(c, <ImportPreviewPage {...props} />, props.problems.length > 0 ? 422 : 200);
  }
  return new Hono<Env>()
    .get('/people/import', (c) => {
      mustKeep(c);
      return page(c, <ImportPeoplePage view={c.var.view} />);
    })
    .post('/people/import', async (c) => {
      mustKeep(c);
      const { t } = c.var.view;
      const refuse = (error: string) => page(c, <ImportPeoplePage view={c.var.view} error={error} />, 422);
      const { file } = await readForm(c);
      if (!(file instanceof ReceivedFile) || file.size === 0) return refuse(t('people.import.noFile'));
      try {
        await readSheet(await file.bytes());
      } catch (error) {
        if (error instanceof Unreadable) return refuse(t(`unreadable.${error.reason}`));
        throw error;
      }
      const sha256 = await db.transaction().execute((tx) => files.put(tx, file, spreadsheet));
      return c.redirect(`/people/import/${sha256}`, 303);
    })
    .get('/people/import/:sha256{[0-9a-f]{64}}', (c) => {
      mustKeep(c);
      return preview(c, c.req.param('sha256'));
    })
    .post('/people/import/:sha256{[0-9a-f]{64}}', async (c) => {
      mustKeep(c);
      const sha256 = c.req.param('sha256');
      const { lines, problems } = await list(sha256, c.var.view.today);
      if (problems.length > 0) return preview(c, sha256);
      try {
        const added = await importPeople(db, actorOf(c), lines, c.var.view.today, { mail, url });
        leaveFlash(c, 'people.import.done', added);
      } catch (error) {
        if (error instanceof Refused && error.problems.every(({ params }) => params?.cell)) return preview(c, sha256);
        throw error;
      }
      return c.redirect('/people', 303);
    });
}

function mustKeep(c: Ctx): void {
  if (!keepsPeople(actorOf(c))) throw new Forbidden();
}
