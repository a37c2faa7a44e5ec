import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { Unreadable } from '../../office/unreadable.ts';
import { readSheet } from '../../office/xlsx/read.ts';
import type { Db } from '../../platform/db/db.ts';
import { Forbidden, NotFound } from '../../platform/errors.ts';
import type { FileStore } from '../../platform/files.ts';
import { actorOf, type Ctx, type Env } from '../../web/context.ts';
import { leaveFlash } from '../../web/flash.ts';
import { page } from '../../web/html.ts';
import { createUnits } from './create-units.ts';
import { mayKeepUnits } from './org.access.ts';
import { aliasesOf, groupsOf } from './org.queries.ts';
import { ImportPage, ImportPreviewPage } from './unit-import.page.tsx';
import { readUnitLines } from './unit-import.ts';
import { UnitsPage } from './units.page.tsx';
import { unitTree } from './units.ts';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The units of one's government: the tree, and its import from Excel. */
export function orgRoutes({ db, files }: { db: Db; files: FileStore }) {
  const list = async (sha256: string) => readUnitLines(await readSheet(await readFile(files.path(sha256))));
  return new Hono<Env>()
    .get('/units', async (c) => {
      const governmentId = governmentOf(c);
      const search = c.req.query('q') ?? '';
      const { view } = c.var;
      const [units, groups, aliases] = await Promise.all([
        unitTree(db, governmentId, view.today, search),
        groupsOf(db, governmentId, view.today),
        aliasesOf(db, governmentId, view.today),
      ]);
      const mayImport = mayKeepUnits(actorOf(c), governmentId);
      return page(c, <UnitsPage {...{ view, units, groups, aliases, search, mayImport }} />);
    })
    .get('/units/import', async (c) => {
      keeper(c);
      return page(c, <ImportPage view={c.var.view} />);
    })
    .post('/units/import', async (c) => {
      keeper(c);
      const { t } = c.var.view;
      const { file } = await c.req.parseBody();
      const refuse = (error: string) => page(c, <ImportPage view={c.var.view} error={error} />, 422);
      if (!(file instanceof File) || file.size === 0) return refuse(t('org.import.noFile'));
      const bytes = new Uint8Array(await file.arrayBuffer());
      try {
        await readSheet(bytes);
      } catch (error) {
        if (error instanceof Unreadable) return refuse(t(`unreadable.${error.reason}`));
        throw error;
      }
      const sha256 = await db.transaction().execute((tx) => files.put(tx, bytes, spreadsheet));
      return c.redirect(`/units/import/${sha256}`, 303);
    })
    .get('/units/import/:sha256{[0-9a-f]{64}}', async (c) => {
      keeper(c);
      const sha256 = c.req.param('sha256');
      return page(c, <ImportPreviewPage view={c.var.view} sha256={sha256} {...(await list(sha256))} />);
    })
    .post('/units/import/:sha256{[0-9a-f]{64}}', async (c) => {
      const { lines } = await list(c.req.param('sha256'));
      const count = await createUnits(db, actorOf(c), keeper(c), lines, c.var.view.today);
      leaveFlash(c, 'org.import.done', { count });
      return c.redirect('/units', 303);
    });
}

function governmentOf(c: Ctx): string {
  const { governmentId } = actorOf(c);
  if (!governmentId) throw new NotFound();
  return governmentId;
}

/** The government whose units the person may keep; throws `Forbidden` for others. */
function keeper(c: Ctx): string {
  const governmentId = governmentOf(c);
  if (!mayKeepUnits(actorOf(c), governmentId)) throw new Forbidden();
  return governmentId;
}
