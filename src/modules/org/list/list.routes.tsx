import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { Unreadable } from '../../../office/unreadable.ts';
import { readSheet } from '../../../office/xlsx/read.ts';
import type { Db } from '../../../platform/db/db.ts';
import { Forbidden, NotFound, Refused } from '../../../platform/errors.ts';
import type { FileStore } from '../../../platform/files.ts';
import { ReceivedFile } from '../../../platform/received-file.ts';
import { actorOf, type Ctx, type Env } from '../../../web/context.ts';
import { download } from '../../../web/download.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { readForm } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import { mayKeepUnits } from '../org.access.ts';
import { askedDay } from '../tree/day.ts';
import { unitLine } from '../units.ts';
import { exportUnits } from './export-units.ts';
import { placeInTree } from './import.queries.ts';
import { importUnits } from './import-units.ts';
import { ImportPage, ImportPreviewPage } from './unit-import.page.tsx';
import { readUnitLines } from './unit-import.ts';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The tree as an Excel file: read with a preview, and written. */
export function listRoutes({ db, files }: { db: Db; files: FileStore }) {
  const list = async (sha256: string) => {
    const bytes = await readFile(files.path(sha256)).catch(() => null);
    if (!bytes) throw new NotFound();
    return readUnitLines(await readSheet(bytes));
  };
  const preview = async (c: Ctx, sha256: string, status: 200 | 422 = 200) => {
    const { view } = c.var;
    const read = await list(sha256);
    const placed = await placeInTree(db, read, await keeper(c, db), view.today);
    const problems = [...read.problems, ...placed.problems];
    return page(c, <ImportPreviewPage view={view} sha256={sha256} placed={{ ...placed, problems }} />, status);
  };
  return new Hono<Env>()
    .get('/units.xlsx', async (c) => {
      const { view } = c.var;
      const { governmentId } = actorOf(c);
      if (!governmentId) throw new NotFound();
      const { day } = askedDay(view);
      const bytes = await exportUnits(db, view.t, governmentId, day);
      return download(c, new Uint8Array(bytes), view.t('org.export.name', { date: day }), spreadsheet);
    })
    .get('/units/import', async (c) => {
      await keeper(c, db);
      return page(c, <ImportPage view={c.var.view} />);
    })
    .post('/units/import', async (c) => {
      await keeper(c, db);
      const { t } = c.var.view;
      const { file } = await readForm(c);
      const refuse = (error: string) => page(c, <ImportPage view={c.var.view} error={error} />, 422);
      if (!(file instanceof ReceivedFile) || file.size === 0) return refuse(t('org.import.noFile'));
      try {
        await readSheet(await file.bytes());
      } catch (error) {
        if (error instanceof Unreadable) return refuse(t(`unreadable.${error.reason}`));
        throw error;
      }
      const sha256 = await db.transaction().execute((tx) => files.put(tx, file, spreadsheet));
      return c.redirect(`/units/import/${sha256}`, 303);
    })
    .get('/units/import/:sha256{[0-9a-f]{64}}', (c) => preview(c, c.req.param('sha256')))
    .post('/units/import/:sha256{[0-9a-f]{64}}', async (c) => {
      const sha256 = c.req.param('sha256');
      const governmentId = await keeper(c, db);
      const read = await list(sha256);
      if (read.problems.length > 0) return preview(c, sha256, 422);
      try {
        leaveFlash(c, 'org.import.done', await importUnits(db, actorOf(c), governmentId, read, c.var.view.today));
      } catch (error) {
        if (error instanceof Refused) return preview(c, sha256, 422);
        throw error;
      }
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
