import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { addDays, today } from '../../../platform/clock.ts';
import { inWords } from '../../../platform/db/constraint.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { Forbidden, NotFound, Refused } from '../../../platform/errors.ts';
import { newId } from '../../../platform/id.ts';
import { mayKeepIn, maySeePerson } from '../people/people.access.ts';
import { findPosition } from '../position/position.queries.ts';
import type { NewMandate } from './mandate.input.ts';
import { printedTitle } from './signing.ts';

const constraints = { mandate_not_twice: { field: 'from', key: 'mandate.error.twice' } } as const;

/** Lets somebody sign a unit's documents for its head. */
export async function giveMandate(db: Db, actor: Actor, given: NewMandate): Promise<string> {
  return inWords(constraints, () =>
    db.transaction().execute(async (tx) => {
      const position = await findPosition(tx, given.positionId, today());
      if (!position || !maySeePerson(actor, position.personId, [position])) throw new NotFound();
      // Whoever signs works in the unit or below it.
      if (!position.line.includes(given.unitId)) throw new Refused({ field: 'unitId', key: 'mandate.error.unit' });
      if (!mayKeepIn(actor, position.line.slice(position.line.indexOf(given.unitId)))) throw new Forbidden();
      const headTitle = given.headTitle || (await titleOfHead(tx, given.unitId, given.from));
      if (!headTitle) throw new Refused({ field: 'headTitle', key: 'mandate.error.headTitle' });
      const mandate = { ...given, headTitle, signerTitle: given.signerTitle || printedTitle(position.title) };
      const id = await insertMandate(tx, mandate);
      await audit(tx, actor, { act: 'mandate.give', subject: { kind: 'mandate', id }, after: mandate });
      return id;
    }),
  );
}

async function titleOfHead(tx: Tx, unitId: string, day: string): Promise<string> {
  const head = await tx
    .selectFrom('position')
    .where('unit_id', '=', unitId)
    .where('is_head', '=', true)
    .where(sql<boolean>`valid @> ${day}::date`)
    .select('title')
    .executeTakeFirst();
  return head ? printedTitle(head.title) : '';
}

async function insertMandate(tx: Tx, mandate: NewMandate): Promise<string> {
  const id = newId();
  const { from, until } = mandate;
  await tx
    .insertInto('mandate')
    .values({
      id,
      unit_id: mandate.unitId,
      position_id: mandate.positionId,
      mark: mandate.mark,
      head_title: mandate.headTitle,
      signer_title: mandate.signerTitle,
      document_types: mandate.documentTypes,
      basis: mandate.basis,
      basis_date: mandate.basisDate,
      valid: sql`daterange(${from}::date, ${until && addDays(until, 1)}::date)`,
    })
    .execute();
  return id;
}

/** Ends a mandate on its last day; what was signed by it stays signed. */
export async function endMandate(db: Db, actor: Actor, id: string, lastDay: string): Promise<void> {
  await inWords({ mandate_not_twice: { field: 'lastDay', key: 'mandate.error.twice' } }, () =>
    db.transaction().execute((tx) => setLastDay(tx, actor, id, lastDay)),
  );
}

async function setLastDay(tx: Tx, actor: Actor, id: string, lastDay: string): Promise<void> {
  const mandate = await tx
    .selectFrom('mandate')
    .where('id', '=', id)
    .select(['position_id', sql<string>`lower(valid)`.as('from'), sql<string | null>`upper(valid) - 1`.as('until')])
    .select(sql<string[]>`unit_line(unit_id, ${today()}::date)`.as('line'))
    .forUpdate()
    .executeTakeFirst();
  const position = mandate && (await findPosition(tx, mandate.position_id, today()));
  if (!position || !maySeePerson(actor, position.personId, [position])) throw new NotFound();
  if (!mayKeepIn(actor, mandate.line)) throw new Forbidden();
  if (lastDay < mandate.from) throw new Refused({ field: 'lastDay', key: 'mandate.error.order' });
  const valid = sql<string>`daterange(lower(valid), ${addDays(lastDay, 1)}::date)`;
  await tx.updateTable('mandate').set({ valid }).where('id', '=', id).execute();
  const [before, after] = [{ until: mandate.until }, { until: lastDay }];
  await audit(tx, actor, { act: 'mandate.end', subject: { kind: 'mandate', id }, before, after });
}
