import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit.ts';
import { today } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import { Forbidden, Refused } from '../../platform/errors.ts';
import { newId } from '../../platform/id.ts';
import { mayKeepWorkingDays } from './calendar.access.ts';
import type { ChangeKind } from './holidays.ts';
import { knownDays } from './working-calendar.ts';

/** What is entered for one day, and by which decision. */
export interface NewChange {
  day: string;
  kind: ChangeKind;
  name: string;
  source: string;
}

/** Whether the actor keeps the calendar: their role is given on a unit that has none above it. */
export async function keepsWorkingDays(db: Db | Tx, actor: Actor): Promise<boolean> {
  const found = await sql<{ isTop: boolean }>`
    select cardinality(unit_line(${actor.reachId}::uuid, ${today()}::date)) = 1 as "isTop"`.execute(db);
  return mayKeepWorkingDays(actor, { isTop: found.rows[0]?.isTop === true });
}

/** Says of one day what it is, in place of what was known of it. */
export async function changeWorkingDay(db: Db, actor: Actor, { day, ...change }: NewChange): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (!(await keepsWorkingDays(tx, actor))) throw new Forbidden();
    const before = (await knownDays(tx)).changes.find((known) => known.day === day);
    const { id } = await tx
      .insertInto('working_day_change')
      .values({ id: newId(), day, ...change })
      .onConflict((conflict) => conflict.column('day').doUpdateSet(change))
      .returning('id')
      .executeTakeFirstOrThrow();
    const subject = { kind: 'working-day', id };
    await audit(tx, actor, { act: 'working-day.change', subject, before, after: { day, ...change } });
  });
}

/** Says that all days off of a year are entered, so that its due dates are no longer provisional. */
export async function closeYear(
  db: Db,
  actor: Actor,
  { year, source }: { year: number; source: string },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (!(await keepsWorkingDays(tx, actor))) throw new Forbidden();
    if ((await knownDays(tx)).years.includes(year)) throw new Refused({ key: 'workingDays.error.known' });
    await tx.insertInto('working_year').values({ year, source }).execute();
    const subject = { kind: 'working-day', id: newId() };
    await audit(tx, actor, { act: 'working-day.close-year', subject, after: { year, source } });
  });
}
