import { findUnitByCode, type Unit } from '../modules/org/index.ts';
import { today } from '../platform/clock.ts';
import { UsageError } from './command.ts';
import { type Office, openOffice } from './open.ts';

/** Loads the demonstration province into a database without units: there is something to look at from the first minute. */
export async function loadDemoWhenEmpty({ db, files }: Office): Promise<void> {
  const known = await db.selectFrom('unit').select('id').limit(1).executeTakeFirst();
  if (known) return;
  const { loadDemo } = await import('../../demo/load.ts');
  await loadDemo(db, files, today());
}

/** Does something for one unit, named by its code or short name, and closes the office again. Gives exit code 0. */
export async function forUnit(code: string, work: (office: Office, unit: Unit) => Promise<string>): Promise<number> {
  const office = await openOffice(process.env);
  try {
    await loadDemoWhenEmpty(office);
    const unit = await findUnitByCode(office.db, code, today());
    if (!unit) throw new UsageError(`There is no unit with the code or short name ${code}`);
    process.stdout.write(`${await work(office, unit)}\n`);
    return 0;
  } finally {
    await office.close();
  }
}
