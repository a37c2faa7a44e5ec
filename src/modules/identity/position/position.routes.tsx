import { Hono } from 'hono';
import type { Db } from '../../../platform/db/db.ts';
import { Forbidden, NotFound, Refused } from '../../../platform/errors.ts';
import { actorOf, type Ctx, type Env, idIn } from '../../../web/context.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { type FormValues, parseForm, readForm } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import { typedForm } from '../../../web/typed.ts';
import { keepsPeople, mayKeepPosition, maySeePerson } from '../people/people.access.ts';
import { unitChoices, unitsKept } from '../people/people-scope.ts';
import { findPerson } from '../people/person.queries.ts';
import { EditPositionPage } from './edit-position.page.tsx';
import { editPosition } from './edit-position.ts';
import { endPosition, movePosition } from './end-position.ts';
import { givePosition } from './give-position.ts';
import { positionEditInput, positionEndInput, positionInput, positionMoveInput } from './position.input.ts';
import { NewPositionPage, PositionPage } from './position.page.tsx';
import { findPosition } from './position.queries.ts';

/** The positions of people: given, mended, ended, moved. */
export function positionRoutes({ db }: { db: Db }) {
  return new Hono<Env>()
    .get('/people/:id/positions/new', (c) => newPage(c, db))
    .post('/people/:id/positions', async (c) => {
      const id = idIn(c);
      const typed = await readForm(c);
      return orAgain(
        async () => {
          await givePosition(db, actorOf(c), id, parseForm(positionInput, typed));
          leaveFlash(c, 'position.given');
          return c.redirect(`/people/${id}`, 303);
        },
        (refused) => newPage(c, db, typed, refused),
      );
    })
    .get('/positions/:id', (c) => recordPage(c, db))
    .get('/positions/:id/edit', (c) => editPage(c, db))
    .post('/positions/:id', async (c) => {
      const typed = await readForm(c);
      return orAgain(
        async () => {
          const personId = await editPosition(db, actorOf(c), idIn(c), parseForm(positionEditInput, typed));
          leaveFlash(c, 'position.edited');
          return c.redirect(`/people/${personId}`, 303);
        },
        (refused) => editPage(c, db, typed, refused),
      );
    })
    .post('/positions/:id/end', async (c) => {
      const typed = await readForm(c);
      return orAgain(
        async () => {
          const personId = await endPosition(db, actorOf(c), idIn(c), parseForm(positionEndInput, typed));
          leaveFlash(c, 'position.ended');
          return c.redirect(`/people/${personId}`, 303);
        },
        (refused) => recordPage(c, db, typed, refused),
      );
    })
    .post('/positions/:id/move', async (c) => {
      const typed = await readForm(c);
      return orAgain(
        async () => {
          const personId = await movePosition(db, actorOf(c), idIn(c), parseForm(positionMoveInput, typed));
          leaveFlash(c, 'position.moved');
          return c.redirect(`/people/${personId}`, 303);
        },
        (refused) => recordPage(c, db, typed, refused),
      );
    });
}

/** Does an act; when it is refused, shows its form again. */
async function orAgain(act: () => Promise<Response>, again: (refused: Refused) => Promise<Response>) {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Refused) return again(error);
    throw error;
  }
}

const keptUnits = (c: Ctx, db: Db) => unitChoices(db, unitsKept(actorOf(c), c.var.view.today), c.var.view.today);

async function newPage(c: Ctx, db: Db, values?: FormValues, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const person = await findPerson(db, actorOf(c), idIn(c), view.today);
  if (!keepsPeople(actorOf(c))) throw new Forbidden();
  const props = { view, person, units: await keptUnits(c, db), typed: typedForm(view.t, values, refused) };
  return page(c, <NewPositionPage {...props} />, refused ? 422 : 200);
}

async function recordPage(c: Ctx, db: Db, values?: FormValues, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const kept = await keptPosition(c, db);
  const props = { view, ...kept, units: await keptUnits(c, db), typed: typedForm(view.t, values, refused) };
  return page(c, <PositionPage {...props} />, refused ? 422 : 200);
}

async function editPage(c: Ctx, db: Db, values?: FormValues, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const props = { view, ...(await keptPosition(c, db)), typed: typedForm(view.t, values, refused) };
  return page(c, <EditPositionPage {...props} />, refused ? 422 : 200);
}

/** The position that is asked for, and whose it is, for whoever keeps it. */
async function keptPosition(c: Ctx, db: Db) {
  const { view } = c.var;
  const actor = actorOf(c);
  const position = await findPosition(db, idIn(c), view.today);
  if (!position || !maySeePerson(actor, position.personId, [position])) throw new NotFound();
  if (!mayKeepPosition(actor, position)) throw new Forbidden();
  return { position, person: await findPerson(db, actor, position.personId, view.today) };
}
