import { extractFile } from '../modules/plan/extract/extract.command.ts';
import { type Command, oneFile, UsageError } from './command.ts';

const usage = 'extract FILE --json [--year Y] [--blocks]';

export const command: Command = {
  usage,
  summary:
    'Reads a plan (.docx, .pdf with text, .txt) and prints {document, tasks, targets, doubts} as JSON; with --blocks also the text blocks. Needs no database.',
  options: { json: { type: 'boolean' }, year: { type: 'string' }, blocks: { type: 'boolean' } },
  async run(values, files) {
    const file = oneFile(files, usage);
    const year = values.year === undefined ? undefined : Number(values.year);
    if (year !== undefined && !Number.isInteger(year))
      throw new UsageError(`--year must be a year, not ${values.year}`);
    const { blocks, ...extraction } = await extractFile(file, year);
    process.stdout.write(`${JSON.stringify(values.blocks ? { ...extraction, blocks } : extraction)}\n`);
    return 0;
  },
};
