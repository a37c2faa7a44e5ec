import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { Unreadable } from '../../../office/unreadable.ts';
import { readSheet } from '../../../office/xlsx/read.ts';
import type { Db } from '../../../platform/db/db.ts';
import { Forbidden, NotFound } from '../../../platform/errors.ts';
import type { FileStore } from '../../../platform/files.ts';
import { actorOf, type Ctx, type Env } from '../../../web/context.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { page } from '../../../web/html.ts';
import { mayKeepUnits } from '../org.access.ts';
import { unitLine } from '../units.ts';
import { createUnits } from './create-units.ts';
import { ImportPage, ImportPreviewPage } from './unit-import.page.tsx';
import { readUnitLines } from './unit-import.ts';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The tree as an Excel file: read with a preview, and written. */
export function listRoutes({ db, files }: { db: Db; files: FileStore }) {
  const list = async (sha256: string) => readUnitLines(await readSheet(await readFile(files.path(sha256))));
  return new Hono<Env>()
    .get('/units/import', async (c) => {
      await keeper(c, db);
      return page(c, <ImportPage view={c.var.view} />);
    })
    .post('/units/import', async (c) => {
      await keeper(c, db);
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
      await keeper(c, db);
      const sha256 = c.req.param('sha256');
      return page(c, <ImportPreviewPage view={c.var.view} sha256={sha256} {...(await list(sha256))} />);
    })
    .post('/units/import/:sha256{[0-9a-f]{64}}', async (c) => {
      const governmentId = await keeper(c, db);
      const { lines } = await list(c.req.param('sha256'));
      const count = await createUnits(db, actorOf(c), governmentId, lines, c.var.view.today);
      leaveFlash(c, 'org.import.done', { count });
      return c.redirect('/units', 303);
    });
}

/** The government whose units the person may keep; throws `Forbidden` for others. */
async function keeper(c: Ctx, db: Db): Promise<string> {
  const actor = actorOf(c);
  if (!actor.governmentId) throw new NotFound();
  if (!mayKeepUnits(actor, await unitLine(db, actor.governmentId, c.var.view.today))) throw new Forbidden();
  return actor.governmentId;
}
