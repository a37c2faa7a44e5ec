import { join } from 'node:path';
import { backup } from '../platform/backup/backup.ts';
import { type Command, oneFile } from './command.ts';
import { openOffice } from './open.ts';

const usage = 'backup FILE.tar.gz';

export const command: Command = {
  usage,
  summary: 'Writes all data and uploaded files, of one moment, into one file.',
  async run(_values, files) {
    const out = oneFile(files, usage);
    const office = await openOffice(process.env);
    const { config } = office;
    try {
      const { tables, files: kept } = await backup(office.ownerUrl, office.files, out);
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      process.stdout.write(`${out}: ${tables.length} tables, ${rows} rows, ${kept.length} files\n`);
      process.stdout.write(
        `Not in it: the key that opens second factors (${config.secretKeys ? 'CAICACH_SECRET_KEY' : join(config.dataDir, 'secret.key')}). Keep it elsewhere.\n`,
      );
      return 0;
    } finally {
      await office.close();
    }
  },
};
