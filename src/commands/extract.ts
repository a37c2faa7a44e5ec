import { extractFile } from '../modules/plan/extract/extract.command.ts';
import { type Command, oneFile, UsageError } from './command.ts';

const usage = 'extract FILE --json [--year Y]';

export const command: Command = {
  usage,
  summary:
    'Reads a plan (.docx, .pdf with text, .txt) and prints {document, tasks, targets, doubts} as JSON. Needs no database.',
  options: { json: { type: 'boolean' }, year: { type: 'string' } },
  async run(values, files) {
    const file = oneFile(files, usage);
    const year = values.year === undefined ? undefined : Number(values.year);
    if (year !== undefined && !Number.isInteger(year)) throw new UsageError(`--year must be a year: ${values.year}`);
    process.stdout.write(`${JSON.stringify(await extractFile(file, year))}\n`);
    return 0;
  },
};
