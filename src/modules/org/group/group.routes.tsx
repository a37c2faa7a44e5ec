import { Hono } from 'hono';
import type { Db } from '../../../platform/db/db.ts';
import { Forbidden, NotFound, Refused } from '../../../platform/errors.ts';
import { isId } from '../../../platform/id.ts';
import { actorOf, type Ctx, type Env } from '../../../web/context.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { type FormValues, form, parseForm, problemsInWords, readForm } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import { mayKeepUnits } from '../org.access.ts';
import { mustBeOfTree } from '../tree/tree.queries.ts';
import { unitLine, unitNear } from '../units.ts';
import { addGroup, addMember, editGroup, endMember } from './edit-group.ts';
import { endForm, groupForm, memberForm } from './group.input.ts';
import { GroupPage } from './group.page.tsx';
import { type GroupRecord, groupRecords, unitsToList } from './group.queries.ts';
import { emptyGroup, type TypedGroup } from './group-fields.tsx';
import { GroupsPage } from './groups.page.tsx';

/** The groups of a government: all of them, each with its members, and changing them. */
export function groupRoutes({ db }: { db: Db }) {
  return new Hono<Env>()
    .get('/units/:id{[0-9a-f-]{36}}/groups', (c) => showAll(c, db))
    .post('/units/:id{[0-9a-f-]{36}}/groups', async (c) => {
      const ownerId = await keptGovernment(c, db, c.req.param('id'));
      const values = await readForm(c);
      try {
        const id = await addGroup(db, actorOf(c), ownerId, parseForm(groupForm, values));
        leaveFlash(c, 'org.group.saved');
        return c.redirect(`/units/groups/${id}`, 303);
      } catch (error) {
        if (error instanceof Refused) return showAll(c, db, values, error);
        throw error;
      }
    })
    .get('/units/groups/:group', (c) => show(c, db))
    .post('/units/groups/:group', (c) =>
      kept(c, db, async (id) => editGroup(db, actorOf(c), id, parseForm(groupForm, await readForm(c)))),
    )
    .post('/units/groups/:group/members', (c) =>
      kept(c, db, async (id) => addMember(db, actorOf(c), id, await form(c, memberForm))),
    )
    .post('/units/groups/:group/members/ending', (c) =>
      kept(c, db, async (id) => {
        const { unitId, until } = await form(c, endForm);
        await endMember(db, actorOf(c), id, unitId, until);
      }),
    );
}

/** A government whose groups the person keeps; of others in the tree they hear that they may not, of any else nothing. */
async function keptGovernment(c: Ctx, db: Db, id: string): Promise<string> {
  await mustBeOfTree(db, actorOf(c), id);
  if (!mayKeepUnits(actorOf(c), await unitLine(db, id, c.var.view.today))) throw new Forbidden();
  return id;
}

async function showAll(c: Ctx, db: Db, values?: FormValues, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const id = await keptGovernment(c, db, c.req.param('id') ?? '');
  const [unit, groups] = await Promise.all([unitNear(db, id, view.today), groupRecords(db, { ownerId: id })]);
  const government = { id, name: unit?.name ?? '' };
  const typed = values ? typedOf(values) : emptyGroup;
  const errors = problemsInWords(view.t, refused);
  return page(c, <GroupsPage {...{ view, government, groups, typed, errors }} />, refused ? 422 : 200);
}

async function keptGroup(c: Ctx, db: Db): Promise<GroupRecord> {
  const id = c.req.param('group') ?? '';
  const [group] = isId(id) ? await groupRecords(db, { id }) : [];
  if (!group) throw new NotFound();
  await keptGovernment(c, db, group.ownerId);
  return group;
}

async function kept(c: Ctx, db: Db, act: (id: string) => Promise<void>): Promise<Response> {
  const { id } = await keptGroup(c, db);
  try {
    await act(id);
  } catch (error) {
    if (error instanceof Refused) return show(c, db, error);
    throw error;
  }
  leaveFlash(c, 'org.group.saved');
  return c.redirect(`/units/groups/${id}`, 303);
}

async function show(c: Ctx, db: Db, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const group = await keptGroup(c, db);
  const units = group.kinds ? [] : await unitsToList(db, group.ownerId, view.today);
  const typed = refused && c.req.path.endsWith(group.id) ? typedOf(await readForm(c)) : undefined;
  const errors = problemsInWords(view.t, refused);
  return page(c, <GroupPage {...{ view, group, units, typed, errors }} />, refused ? 422 : 200);
}

function typedOf(values: FormValues): TypedGroup {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
  const kinds = [values.kinds ?? []].flat().filter((kind) => typeof kind === 'string');
  const how = text('how') === 'rule' ? 'rule' : 'list';
  return { name: text('name'), how, kinds, from: text('from'), until: text('until') };
}
