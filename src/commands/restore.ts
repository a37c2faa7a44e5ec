import { NotRestorable, restore } from '../platform/backup/restore.ts';
import { type Command, oneFile, UsageError } from './command.ts';
import { openOffice } from './open.ts';

const usage = 'restore FILE.tar.gz';

export const command: Command = {
  usage,
  summary: 'Fills an empty database from a backup, after checking it whole; also carries an office to another server.',
  async run(_values, files) {
    const archive = oneFile(files, usage);
    const office = await openOffice(process.env);
    try {
      const { tables, files: kept } = await restore(office.ownerUrl, office.files, archive);
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      process.stdout.write(`${tables.length} tables, ${rows} rows, ${kept.length} files restored\n`);
      return 0;
    } catch (error) {
      if (error instanceof NotRestorable) throw new UsageError(error.message);
      throw error;
    } finally {
      await office.close();
    }
  },
};
