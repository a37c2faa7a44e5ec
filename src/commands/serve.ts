import { once } from 'node:events';
import { serve } from '@hono/node-server';
import { createApp } from '../app.ts';
import { handovers } from '../handovers.ts';
import { createJobs, schedule } from '../jobs.ts';
import { demoSignIns, sealSecrets } from '../modules/identity/index.ts';
import { takeAllEffect } from '../modules/org/index.ts';
import { today } from '../platform/clock.ts';
import { workQueue } from '../platform/jobs.ts';
import { createLog, type Log } from '../platform/log.ts';
import { openSecretBox, type SecretBox } from '../platform/secret-box.ts';
import { type Command, UsageError } from './command.ts';
import { type Office, openOffice } from './open.ts';
import { loadDemoWhenEmpty } from './with-units.ts';

export const command: Command = {
  usage: 'serve',
  summary: 'Serves the web application; loads the demonstration province when the database is empty.',
  async run() {
    const stopped = signalToStop();
    const office = await openOffice(process.env);
    const log = createLog(office.config.logLevel);
    await loadDemoWhenEmpty(office);
    const secrets = await openSecrets(office, log);
    const deps = { ...office, ...office.config, log, secrets };
    await takeAllEffect(office.db, handovers, log);
    const queue = await workQueue(office.pool, createJobs(deps), log, schedule);
    const server = serve({ fetch: createApp(deps).fetch, port: office.config.port });
    const close = async () => {
      server.close();
      await queue.stop();
      await office.close();
    };
    try {
      if (!server.listening) await once(server, 'listening');
    } catch (error) {
      await close();
      throw unlessTaken(error, office.config.port);
    }
    await greet(office);
    await stopped;
    await close();
    return 0;
  },
};

/** What seals the secrets of second factors; those that stand readable yet are sealed first. */
async function openSecrets({ config, db }: Office, log: Log): Promise<SecretBox> {
  const secrets = await openSecretBox(config.dataDir, config.secretKeys);
  const { unreadable } = await sealSecrets(db, secrets);
  if (unreadable > 0) log.error({ unreadable }, 'second factors were sealed with a key that is not here');
  return secrets;
}

/** Waits for Ctrl-C or its like; those that follow, as both npm and the terminal send one, do not cut the ending short. */
function signalToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

/** A port that another program has (perhaps this one, started before) is for the person to mend. */
function unlessTaken(error: unknown, port: number): unknown {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return taken ? new UsageError(`Port ${port} is taken; choose another: PORT=${port + 1} npm start`) : error;
}

/** Says where the program is and how to get in. */
async function greet({ config, db }: Office): Promise<void> {
  const people = await demoSignIns(db, today());
  const lines = people.slice(0, 6).map((person) => `  ${person.name}, ${person.title}, ${person.unit}`);
  process.stdout.write(`\nCải Cách: http://localhost:${config.port}\n`);
  if (lines.length > 0)
    process.stdout.write(`Đăng nhập trình diễn (bấm vào tên ở trang đăng nhập):\n${lines.join('\n')}\n\n`);
}
