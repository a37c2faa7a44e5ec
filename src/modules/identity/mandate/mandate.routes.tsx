import { Hono } from 'hono';
import type { Db } from '../../../platform/db/db.ts';
import { Forbidden, Refused } from '../../../platform/errors.ts';
import { actorOf, type Ctx, type Env, idIn } from '../../../web/context.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { type FormValues, parseForm, readForm } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import { typedForm } from '../../../web/typed.ts';
import { keepsPeople } from '../people/people.access.ts';
import { unitChoices, unitsKept } from '../people/people-scope.ts';
import { endMandate, giveMandate } from './give-mandate.ts';
import { mandateEndInput, mandateInput } from './mandate.input.ts';
import { findMandate, listMandates, signingChoices } from './mandate.queries.ts';
import { EndMandatePage, NewMandatePage } from './mandate-form.page.tsx';
import { MandatesPage } from './mandates.page.tsx';

/** Who signs for whom. */
export function mandateRoutes({ db }: { db: Db }) {
  return new Hono<Env>()
    .get('/mandates', async (c) => {
      const { view } = c.var;
      const actor = actorOf(c);
      const mandates = await listMandates(db, actor, view.today);
      return page(c, <MandatesPage view={view} mandates={mandates} mayGive={keepsPeople(actor)} />);
    })
    .get('/mandates/new', (c) => newPage(c, db))
    .post('/mandates', async (c) => {
      const typed = await readForm(c);
      try {
        await giveMandate(db, actorOf(c), parseForm(mandateInput, typed));
      } catch (error) {
        if (error instanceof Refused) return newPage(c, db, typed, error);
        throw error;
      }
      leaveFlash(c, 'mandate.given');
      return c.redirect('/mandates', 303);
    })
    .get('/mandates/:id', (c) => endPage(c, db))
    .post('/mandates/:id/end', async (c) => {
      const typed = await readForm(c);
      try {
        await endMandate(db, actorOf(c), idIn(c), parseForm(mandateEndInput, typed).lastDay);
      } catch (error) {
        if (error instanceof Refused) return endPage(c, db, typed, error);
        throw error;
      }
      leaveFlash(c, 'mandate.ended');
      return c.redirect('/mandates', 303);
    });
}

async function newPage(c: Ctx, db: Db, values?: FormValues, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const actor = actorOf(c);
  if (!keepsPeople(actor)) throw new Forbidden();
  const people = await signingChoices(db, actor, view.today);
  const units = await unitChoices(db, unitsKept(actor, view.today), view.today);
  const props = { view, people, units, typed: typedForm(view.t, values, refused) };
  return page(c, <NewMandatePage {...props} />, refused ? 422 : 200);
}

async function endPage(c: Ctx, db: Db, values?: FormValues, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const mandate = await findMandate(db, actorOf(c), idIn(c), view.today);
  if (!mandate.mayKeep) throw new Forbidden();
  const typed = typedForm(view.t, values, refused);
  return page(c, <EndMandatePage view={view} mandate={mandate} typed={typed} />, refused ? 422 : 200);
}
