import { writeFile } from 'node:fs/promises';
import { openReport, parsePeriod, printReport, regenerateReport } from '../modules/report/index.ts';
import { commandLine } from '../platform/actor.ts';
import { type Command, required, UsageError } from './command.ts';
import { forUnit } from './with-units.ts';

const usage = 'report --unit CODE --period 2024-Q1 --out FILE.docx';

export const command: Command = {
  usage,
  summary: "Writes a government's report of a period (Q1…Q4, H1, 9M, year) as a Word file, with today's figures.",
  options: { unit: { type: 'string' }, period: { type: 'string' }, out: { type: 'string' } },
  async run(values) {
    const code = required(values, 'unit', usage);
    const when = parsePeriod(required(values, 'period', usage));
    const out = required(values, 'out', usage);
    if (!when) throw new UsageError(`--period must be like 2024-Q1, 2024-H1, 2024-9M or 2024-year: ${values.period}`);
    return forUnit(code, async ({ db }, unit) => {
      const id = await openReport(db, commandLine, unit.id, when.period, when.year);
      await regenerateReport(db, commandLine, id);
      const { bytes } = await printReport(db, commandLine, id);
      await writeFile(out, bytes);
      return out;
    });
  },
};
