import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { importPlanFile } from '../modules/plan/index.ts';
import { commandLine } from '../platform/actor.ts';
import { translators } from '../words.ts';
import { type Command, oneFile, required, UsageError } from './command.ts';
import { forUnit } from './with-units.ts';

const usage = 'import FILE --unit CODE --year Y [--adopt]';

export const command: Command = {
  usage,
  summary:
    "Imports a plan's file for a government; with --adopt what is clear comes into force at once, the rest is named and left out.",
  options: { unit: { type: 'string' }, year: { type: 'string' }, adopt: { type: 'boolean' } },
  async run(values, files) {
    const path = oneFile(files, usage);
    const code = required(values, 'unit', usage);
    const year = Number(required(values, 'year', usage));
    if (!Number.isInteger(year) || year < 2000 || year > 2100)
      throw new UsageError(`--year must be a year: ${values.year}`);
    const bytes = await readFile(path);
    const adopt = values.adopt === true;
    return forUnit(code, async ({ db, files: store }, unit) => {
      const file = { bytes, name: basename(path), year, unitId: unit.id };
      const { accepted, left } = await importPlanFile(db, store, commandLine, file, { adopt });
      const done = `${unit.name}: ${accepted} ${adopt ? 'tasks in force' : 'tasks to review'}`;
      return [done, ...left.map(({ key, params }) => `  ${translators.vi(key, params)}`)].join('\n');
    });
  },
};
