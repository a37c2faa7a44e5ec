import { writeFile } from 'node:fs/promises';
import { findUnitByCode } from '../modules/org/index.ts';
import { openReport, parsePeriod, printReport } from '../modules/report/index.ts';
import { commandLine } from '../platform/actor.ts';
import { today } from '../platform/clock.ts';
import { type Command, required, UsageError } from './command.ts';
import { openOffice } from './open.ts';

const usage = 'report --unit CODE --period 2024-Q1 --out FILE.docx';

export const command: Command = {
  usage,
  summary: "Writes a government's report of a period (Q1…Q4, H1, 9M, year) as a Word file.",
  options: { unit: { type: 'string' }, period: { type: 'string' }, out: { type: 'string' } },
  async run(values) {
    const code = required(values, 'unit', usage);
    const when = parsePeriod(required(values, 'period', usage));
    const out = required(values, 'out', usage);
    if (!when)
      throw new UsageError(`--period must be like 2024-Q1, 2024-H1, 2024-9M or 2024-year, not ${values.period}`);
    const office = await openOffice(process.env);
    try {
      const unit = await findUnitByCode(office.db, code, today());
      if (!unit) throw new UsageError(`There is no unit with the code or short name ${code}`);
      const id = await openReport(office.db, commandLine, unit.id, when.period, when.year);
      const { bytes } = await printReport(office.db, commandLine, id);
      await writeFile(out, bytes);
      process.stdout.write(`${out}\n`);
      return 0;
    } finally {
      await office.close();
    }
  },
};
