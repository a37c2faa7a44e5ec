import type { Db, Tx } from '../../platform/db/db.ts';
import { type ChangeKind, type DayChange, type KnownDays, referenceDays } from './holidays.ts';
import { makeWorkingCalendar, type WorkingCalendar } from './working-days.ts';

/** The working calendar as it stands: the reference data, and before them what administrators have entered. */
export async function workingCalendar(db: Db | Tx): Promise<WorkingCalendar> {
  return makeWorkingCalendar(await knownDays(db));
}

/** All that is known of days, in their order. */
export async function knownDays(db: Db | Tx): Promise<KnownDays> {
  const rows = await db.selectFrom('working_day_change').select(['day', 'kind', 'name', 'source']).execute();
  const years = await db.selectFrom('working_year').select('year').execute();
  const entered = rows.map((row): [string, DayChange] => [
    row.day,
    // The column's check constraint lists exactly these kinds.
    { ...row, kind: row.kind as ChangeKind, status: 'entered' },
  ]);
  const byDay = new Map([...referenceDays.changes.map((change) => [change.day, change] as const), ...entered]);
  return {
    years: [...new Set([...referenceDays.years, ...years.map(({ year }) => year)])].sort(),
    changes: [...byDay.values()].sort((one, other) => (one.day < other.day ? -1 : 1)),
  };
}
