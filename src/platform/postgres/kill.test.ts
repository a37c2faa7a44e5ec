import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { startEmbedded } from './embedded.ts';
import { ask, askPatiently, insertUntilCutOff } from './fixtures/ask.ts';
import { madeFolders } from './fixtures/folder.ts';
import { hold, serverPid } from './fixtures/hold.ts';

const folder = madeFolders();

describe('kill -9', () => {
  test('of node leaves the server running, and the next start attaches to it', async () => {
    const node = await hold(folder.data);
    const server = serverPid(folder.data);
    await node.kill();
    const next = await startEmbedded(folder.data);
    expect(next.attached).toBe(true);
    expect(serverPid(folder.data)).toBe(server);
    expect(await ask(next.url, 'select 1')).toEqual([1]);
    await next.stop();
  });

  test('of postgres brings it back at the same address while node runs, with every acknowledged row', async () => {
    const node = await hold(folder.data);
    const acknowledged = await insertUntilCutOff(node.url, () => process.kill(serverPid(folder.data), 'SIGKILL'));
    expect(await askPatiently(node.url, `select count(*) >= ${acknowledged} from row`)).toEqual([true]);
    await node.stop();
  });

  test('of both loses no acknowledged row', async () => {
    const node = await hold(folder.data);
    const acknowledged = await insertUntilCutOff(node.url, () => {
      process.kill(node.pid, 'SIGKILL');
      process.kill(serverPid(folder.data), 'SIGKILL');
    });
    const next = await startEmbedded(folder.data);
    expect(next.attached).toBe(false);
    expect(await ask(next.url, `select count(*) >= ${acknowledged} from row`)).toEqual([true]);
    await next.stop();
  });

  test('of both, while a session is deep in a calculation, does not keep the next server from starting', async () => {
    const node = await hold(folder.data);
    const endless = ask(node.url, 'select count(*) from generate_series(1, 1000000000000)').catch(() => 'cut off');
    const begun = `select 1 / count(*) from pg_stat_activity where query like '%generate_series%' and pid <> pg_backend_pid()`;
    await askPatiently(node.url, begun);
    process.kill(node.pid, 'SIGKILL');
    process.kill(serverPid(folder.data), 'SIGKILL');
    const next = await startEmbedded(folder.data);
    expect(await endless).toBe('cut off');
    expect(await ask(next.url, 'select 1')).toEqual([1]);
    await next.stop();
  });

  test.runIf(process.platform === 'linux')('of a postgres that stays a zombie does not block the start', async () => {
    const node = await hold(folder.data);
    const server = serverPid(folder.data);
    // A stopped parent does not ask for its child's end, so the child stays a zombie.
    process.kill(node.pid, 'SIGSTOP');
    process.kill(server, 'SIGKILL');
    const next = await startEmbedded(folder.data);
    expect(readFileSync(`/proc/${server}/stat`, 'utf8')).toMatch(/\) Z /);
    expect(await ask(next.url, 'select 1')).toEqual([1]);
    await node.kill();
    await next.stop();
  });
});

describe('a second start on the same folder', () => {
  test('attaches, and the server stays until the last has let go', async () => {
    const [one, other] = await Promise.all([hold(folder.data), hold(folder.data)]);
    expect([one.attached, other.attached].sort()).toEqual([false, true]);
    expect(one.url).toBe(other.url);
    const [starter, guest] = one.attached ? [other, one] : [one, other];
    await starter.stop();
    expect(await ask(guest.url, 'select 1')).toEqual([1]);
    await guest.stop();
    await expect(ask(guest.url, 'select 1')).rejects.toThrow();
  });
});
