import { readConfig } from '../config.ts';
import { migrate } from '../platform/db/migrate.ts';
import type { Command } from './command.ts';
import { openServer } from './open.ts';

export const command: Command = {
  usage: 'migrate',
  summary: 'Brings the database to the newest schema.',
  async run() {
    const server = await openServer(readConfig(process.env));
    const done = await migrate(server.ownerUrl).finally(() => server.stop());
    process.stdout.write(done.length > 0 ? `${done.join('\n')}\n` : 'Nothing to do.\n');
    return 0;
  },
};
