import { Socket } from 'node:net';
import pg from 'pg';

/** The connection by which a process holds the server: its end tells us that the server died, and the others that we did. */
export interface Keeper {
  onEnd(act: () => void): void;
  close(): Promise<void>;
}

const name = 'caicach keeper';

/** Takes hold of a server. Throws what `pg` throws when it does not answer. */
export async function openKeeper(url: string): Promise<Keeper> {
  const socket = new Socket();
  const client = new pg.Client({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: 10_000,
    stream: () => socket,
  });
  // A lost connection is told by its end; without a listener the error would end the process.
  client.on('error', () => {});
  await client.connect();
  // A command that has nothing left to do may end without closing us.
  socket.unref();
  return {
    onEnd: (act) => client.once('end', act),
    close() {
      socket.ref();
      return client.end();
    },
  };
}

/** Whether any process holds the server. */
export async function isHeld(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_stat_activity where application_name = $1', [name]);
    return rowCount !== 0;
  } finally {
    await client.end();
  }
}
