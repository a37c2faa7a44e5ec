import { readConfig } from '../config.ts';
import { NotRestorable, restore } from '../platform/backup/restore.ts';
import { openFileStore } from '../platform/files.ts';
import { type Command, oneFile, UsageError } from './command.ts';
import { openServer } from './open.ts';

const usage = 'restore FILE.tar.gz';

export const command: Command = {
  usage,
  summary: 'Fills an empty database from a backup, after checking it whole; also carries an office to another server.',
  async run(_values, files) {
    const archive = oneFile(files, usage);
    const config = readConfig(process.env);
    // Not brought up to date yet: the backup may be of an earlier schema.
    const server = await openServer(config);
    try {
      const { tables, files: kept } = await restore(server.ownerUrl, openFileStore(config.dataDir), archive);
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      process.stdout.write(`${tables.length} tables, ${rows} rows, ${kept.length} files restored\n`);
      return 0;
    } catch (error) {
      if (error instanceof NotRestorable) throw new UsageError(error.message);
      throw error;
    } finally {
      await server.stop();
    }
  },
};
