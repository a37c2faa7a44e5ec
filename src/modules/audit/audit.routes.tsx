import { Hono } from 'hono';
import { today } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/db.ts';
import { Refused } from '../../platform/errors.ts';
import { formatDate } from '../../platform/i18n.ts';
import { actorOf, type Ctx, type Env } from '../../web/context.ts';
import { download } from '../../web/download.ts';
import { problemsInWords } from '../../web/form.ts';
import { page } from '../../web/html.ts';
import { readAuditCursor, readAuditFilter } from './audit.filter.ts';
import { LogPage } from './audit.page.tsx';
import { auditReach, countAudit, findAudit, listAudit } from './audit.queries.ts';
import { EntryPage } from './entry.page.tsx';
import { exportAudit, mostRows } from './export-audit.ts';
import { namesIn, unitsToChoose } from './names.queries.ts';

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The log of what was done: the list, one row, and an Excel file of what the filters show. */
export function auditRoutes({ db }: { db: Db }) {
  return new Hono<Env>()
    .get('/audit', (c) => logPage(c, db))
    .get('/audit.xlsx', async (c) => {
      const { t, query, today } = c.var.view;
      const actor = actorOf(c);
      try {
        const bytes = await exportAudit(
          db,
          actor,
          await auditReach(db, actor, today),
          readAuditFilter(query),
          c.var.view,
        );
        return download(
          c,
          new Uint8Array(bytes),
          t('audit.export.name', { date: formatDate(today).replaceAll('/', '-') }),
          excel,
        );
      } catch (error) {
        if (error instanceof Refused) return logPage(c, db, error);
        throw error;
      }
    })
    .get('/audit/:id{[0-9]{1,15}}', async (c) => {
      const reach = await auditReach(db, actorOf(c), today());
      const row = await findAudit(db, reach, Number(c.req.param('id')));
      return page(c, <EntryPage view={c.var.view} row={row} names={await namesIn(db, [row])} />);
    });
}

async function logPage(c: Ctx, db: Db, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const actor = actorOf(c);
  const reach = await auditReach(db, actor, view.today);
  const filter = readAuditFilter(view.query);
  const list = await listAudit(db, reach, filter, readAuditCursor(view.query));
  const count = await countAudit(db, reach, filter, mostRows);
  const asked = [filter.subject, filter.person].filter((id) => id !== undefined);
  const props = {
    view,
    filter,
    page: list,
    total: count > mostRows ? null : count,
    most: mostRows,
    names: await namesIn(db, list.rows, asked),
    units: await unitsToChoose(db, actor.governmentId ?? '', view.today),
    problems: problemsInWords(view.t, refused),
  };
  return page(c, <LogPage {...props} />, refused ? 422 : 200);
}
