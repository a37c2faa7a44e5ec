import { Hono } from 'hono';
import { z } from 'zod';
import type { Db } from '../../../platform/db/db.ts';
import { NotFound, Refused } from '../../../platform/errors.ts';
import type { Key } from '../../../platform/i18n.ts';
import { isId } from '../../../platform/id.ts';
import { actorOf, type Ctx, type Env } from '../../../web/context.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { form, problemsInWords } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import { maySetQuota } from '../document.access.ts';
import { setQuota } from './quota.ts';
import { StoragePage } from './storage.page.tsx';
import { spaceByUnit } from './storage.queries.ts';

const wrong: Key = 'storage.error.megabytes';

/** Whole megabytes, with or without points between the thousands; nothing gives the usual. */
const input = z.object({
  megabytes: z.string().transform((text, context) => {
    const digits = text.replace(/[.\s]/g, '');
    if (digits === '') return null;
    if (/^\d{1,7}$/.test(digits) && Number(digits) <= 1_000_000) return Number(digits);
    context.addIssue({ code: 'custom', message: wrong });
    return z.NEVER;
  }),
});

/** How much space the units of a government take and may take. */
export function storageRoutes({ db }: { db: Db }) {
  return new Hono<Env>()
    .get('/evidence/storage', (c) => storagePage(c, db))
    .post('/evidence/storage/:unit', async (c) => {
      const unitId = c.req.param('unit');
      if (!isId(unitId)) throw new NotFound();
      try {
        const { megabytes } = await form(c, input);
        await setQuota(db, actorOf(c), unitId, megabytes === null ? null : megabytes * 1024 * 1024);
      } catch (error) {
        if (error instanceof Refused) return storagePage(c, db, error);
        throw error;
      }
      leaveFlash(c, 'storage.saved');
      return c.redirect('/evidence/storage', 303);
    });
}

async function storagePage(c: Ctx, db: Db, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const actor = actorOf(c);
  const { governmentId } = actor;
  if (!governmentId) throw new NotFound();
  const units = await spaceByUnit(db, governmentId, view.today);
  const errors = problemsInWords(view.t, refused);
  const maySet = maySetQuota(actor, governmentId);
  return page(c, <StoragePage view={view} units={units} maySet={maySet} errors={errors} />, refused ? 422 : 200);
}
