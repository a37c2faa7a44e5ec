import { Hono } from 'hono';
import { z } from 'zod';
import { roles } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/db.ts';
import { Forbidden, Refused } from '../../../platform/errors.ts';
import { actorOf, type Ctx, type Env, idIn } from '../../../web/context.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { type FormValues, parseForm, readForm } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import { typedForm } from '../../../web/typed.ts';
import type { IdentityDeps } from '../deps.ts';
import { invite } from '../link/invite.ts';
import { positionInput } from '../position/position.input.ts';
import { addPerson } from './add-person.ts';
import { disablePerson, enablePerson } from './disable-person.ts';
import { editPerson } from './edit-person.ts';
import { keepsPeople, mayKeepPosition } from './people.access.ts';
import { personInput, versionInput } from './people.input.ts';
import { PeopleListPage } from './people.page.tsx';
import { listPeople } from './people.queries.ts';
import { unitChoices, unitsInSight, unitsKept } from './people-scope.ts';
import { PersonPage } from './person.page.tsx';
import { findPerson } from './person.queries.ts';
import { EditPersonPage, NewPersonPage } from './person-form.page.tsx';

const filterInput = z.object({
  q: z.string().trim().max(100).catch(''),
  unit: z.uuid().optional().catch(undefined),
  role: z.enum(roles).optional().catch(undefined),
  standing: z.enum(['current', 'former']).catch('current'),
  after: z.uuid().optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});

/** People: who there is, and for administrators adding, correcting and shutting out. */
export function peopleRoutes({ db, mail, url }: IdentityDeps) {
  return new Hono<Env>()
    .get('/people', async (c) => {
      const { view } = c.var;
      const actor = actorOf(c);
      const { after, before, ...asked } = filterInput.parse(c.req.query());
      const mayKeep = keepsPeople(actor);
      const filter = mayKeep ? asked : { ...asked, standing: 'current' as const };
      const list = await listPeople(db, actor, filter, { after, before }, view.today);
      const units = await unitChoices(db, unitsInSight(actor, view.today), view.today);
      return page(c, <PeopleListPage view={view} page={list} filter={filter} units={units} mayKeep={mayKeep} />);
    })
    .get('/people/new', (c) => newPage(c, db))
    .post('/people', async (c) => {
      const typed = await readForm(c);
      try {
        const details = parseForm(personInput, typed);
        const id = await addPerson(db, actorOf(c), details, parseForm(positionInput, typed), { mail, url });
        leaveFlash(c, 'people.added', { name: details.name });
        return c.redirect(`/people/${id}`, 303);
      } catch (error) {
        if (error instanceof Refused) return newPage(c, db, typed, error);
        throw error;
      }
    })
    .get('/people/:id', (c) => personPage(c, db))
    .post('/people/:id/invitation', async (c) => {
      const link = await db.transaction().execute((tx) => invite(tx, actorOf(c), idIn(c), { mail, url }));
      if (link) return personPage(c, db, link);
      leaveFlash(c, 'people.invited');
      return c.redirect(`/people/${idIn(c)}`, 303);
    })
    .get('/people/:id/edit', (c) => editPage(c, db))
    .post('/people/:id', async (c) => {
      const typed = await readForm(c);
      try {
        await editPerson(db, actorOf(c), idIn(c), parseForm(personInput.extend(versionInput.shape), typed));
      } catch (error) {
        if (error instanceof Refused) return editPage(c, db, typed, error);
        throw error;
      }
      leaveFlash(c, 'people.saved');
      return c.redirect(`/people/${idIn(c)}`, 303);
    })
    .post('/people/:id/suspension', async (c) => {
      await disablePerson(db, actorOf(c), idIn(c));
      return back(c, db, 'people.disabledNow');
    })
    .post('/people/:id/reinstatement', async (c) => {
      await enablePerson(db, actorOf(c), idIn(c));
      return back(c, db, 'people.enabledNow');
    });
}

async function back(c: Ctx, db: Db, words: 'people.disabledNow' | 'people.enabledNow'): Promise<Response> {
  const { id, name } = await findPerson(db, actorOf(c), idIn(c), c.var.view.today);
  leaveFlash(c, words, { name });
  return c.redirect(`/people/${id}`, 303);
}

async function personPage(c: Ctx, db: Db, link?: string): Promise<Response> {
  const { view } = c.var;
  const actor = actorOf(c);
  const person = await findPerson(db, actor, idIn(c), view.today);
  const props = { view, person, link, mayGive: keepsPeople(actor) };
  return page(c, <PersonPage {...props} mayChange={(position) => mayKeepPosition(actor, position)} />);
}

async function newPage(c: Ctx, db: Db, values?: FormValues, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const actor = actorOf(c);
  if (!keepsPeople(actor)) throw new Forbidden();
  const units = await unitChoices(db, unitsKept(actor, view.today), view.today);
  const typed = typedForm(view.t, values, refused);
  return page(c, <NewPersonPage view={view} units={units} typed={typed} />, refused ? 422 : 200);
}

async function editPage(c: Ctx, db: Db, values?: FormValues, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const person = await findPerson(db, actorOf(c), idIn(c), view.today);
  if (!person.mayKeep) throw new Forbidden();
  const typed = typedForm(view.t, values, refused);
  return page(c, <EditPersonPage view={view} person={person} typed={typed} />, refused ? 422 : 200);
}
