import type { Actor } from '../../../../platform/actor.ts';
import { audit } from '../../../../platform/audit.ts';
import { inWords } from '../../../../platform/db/constraint.ts';
import type { Db, Tx } from '../../../../platform/db/db.ts';
import { Forbidden, type Problem, Refused } from '../../../../platform/errors.ts';
import { insertPosition, positionConstraints } from '../../position/give-position.ts';
import { insertPerson, type Post, personConstraints } from '../add-person.ts';
import { keepsPeople } from '../people.access.ts';
import { type Arranged, arrange } from './arrange.ts';
import type { PersonLine } from './person-sheet.ts';

/** Adds the people and positions of a list, all or none. Gives how many of each were new. */
export async function importPeople(
  db: Db,
  actor: Actor,
  lines: PersonLine[],
  day: string,
  post: Post,
): Promise<{ people: number; positions: number }> {
  if (!keepsPeople(actor)) throw new Forbidden();
  return inWords({ ...personConstraints, ...positionConstraints }, () =>
    db.transaction().execute(async (tx) => {
      const { arranged, problems } = await arrange(tx, actor, lines, day);
      if (problems.length > 0) throw new Refused(...problems.map(inCell));
      const added = new Map<string, string>();
      const imported: Actor = { ...actor, source: 'import' };
      for (const each of arranged) await addOne(tx, imported, each, added, post);
      const fresh = arranged.filter(({ outcome }) => outcome !== 'known');
      return { people: added.size, positions: fresh.length };
    }),
  );
}

const inCell = ({ cell, key, params }: { cell: string } & Problem): Problem => ({ key, params: { ...params, cell } });

/** One row; somebody new who stands in several rows is added once. */
async function addOne(tx: Tx, actor: Actor, row: Arranged, added: Map<string, string>, post: Post): Promise<void> {
  const { line, unitId, outcome } = row;
  if (outcome === 'known') return;
  const { name, email, phone, title, role, from } = line;
  const given = { unitId, title, role, from, reach: 'role' as const, isHead: false };
  const self = email ?? name;
  const personId = row.personId ?? added.get(self);
  if (!personId) {
    added.set(self, await insertPerson(tx, actor, { name, email, phone }, given, post));
    return;
  }
  const { after } = await insertPosition(tx, actor, personId, given);
  await audit(tx, actor, { act: 'position.give', subject: { kind: 'person', id: personId }, after });
}
