import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { accountFor } from './account.ts';
import { startEmbedded } from './embedded.ts';
import { ask } from './fixtures/ask.ts';
import { emptyFolder, madeFolders } from './fixtures/folder.ts';
import { startHolder } from './fixtures/hold.ts';

const folder = madeFolders();

describe('the database', () => {
  test('knows Vietnamese letters, has the extensions that search needs, and keeps what it has confirmed', async () => {
    const { url, stop } = await startEmbedded(folder.data);
    for (const name of ['unaccent', 'pg_trgm', 'btree_gist']) await ask(url, `create extension ${name}`);
    await ask(url, `create collation vi (provider = icu, locale = 'vi-u-kn-true')`);
    expect(await ask(url, `select lower('ĐẶNG')`)).toEqual(['đặng']);
    expect(await ask(url, `select similarity('đặng', 'đăng') < 1`)).toEqual([true]);
    expect(await ask(url, `select current_setting('fsync')`)).toEqual(['on']);
    await stop();
  });

  test('lets in nobody without the password, nor the superuser, nor the network', async () => {
    const { url, stop } = await startEmbedded(folder.data);
    await expect(ask(url.replace(/password=\w+/, 'password=wrong'), 'select 1')).rejects.toThrow('password');
    await expect(ask(url.replace('user=caicach', 'user=postgres'), 'select 1')).rejects.toThrow('pg_hba.conf');
    expect(await ask(url, 'show listen_addresses')).toEqual(['']);
    const paths = ['', 'run', 'data', 'data/caicach.password'].map((path) => join(folder.data, 'postgres', path));
    expect(paths.map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual(['700', '700', '700', '600']);
    await stop();
  });

  test('lets the application in by a login of its own, which cannot become the owner', async () => {
    const { applicationUrl, url, stop } = await startEmbedded(folder.data);
    expect(await ask(applicationUrl, 'select session_user')).toEqual(['caicach_app']);
    await expect(ask(applicationUrl, 'set role caicach')).rejects.toThrow('permission denied');
    await expect(ask(applicationUrl, 'create table mine ()')).rejects.toThrow('permission denied');
    expect(await ask(url, `select pg_has_role('caicach_app', 'member')`)).toEqual([true]);
    await stop();
  });

  test('of a first version, which had one login, gets the other at its next start', async () => {
    const cluster = join(folder.data, 'postgres/data');
    rmSync(join(cluster, 'caicach_app.password'));
    writeFileSync(join(cluster, 'pg_hba.conf'), 'local all caicach scram-sha-256\n');
    const { applicationUrl, stop } = await startEmbedded(folder.data);
    expect(await ask(applicationUrl, 'select session_user')).toEqual(['caicach_app']);
    await stop();
  });

  test('keeps its rows from one start to the next', async () => {
    const first = await startEmbedded(folder.data);
    expect(first.attached).toBe(false);
    await ask(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    const second = await startEmbedded(folder.data);
    expect(await ask(second.url, 'select answer from kept')).toEqual([42]);
    await second.stop();
  });

  const debian = '/usr/lib/postgresql/15/bin';
  test.runIf(existsSync(debian))("may be Debian's PostgreSQL 15", async () => {
    const data = emptyFolder();
    onTestFinished(() => rmSync(data, { recursive: true }));
    const { url, stop } = await startEmbedded(data, { bin: debian });
    expect(await ask(url, `select lower('ĐẶNG') || current_setting('server_version_num')::int / 10000`)).toEqual([
      'đặng15',
    ]);
    await stop();
  });
});

describe('a start', () => {
  test('on a path too long for a socket listens on this machine alone', async () => {
    const deep = join(folder.data, 'a-folder-with-a-long-name/'.repeat(4));
    mkdirSync(deep, { recursive: true });
    renameSync(join(folder.data, 'postgres'), join(deep, 'postgres'));
    const { url, stop } = await startEmbedded(deep);
    expect(new URL(url).hostname).toBe('127.0.0.1');
    expect(await ask(url, 'show listen_addresses')).toEqual(['127.0.0.1']);
    await stop();
  });

  test('after one that was killed while it made the cluster makes it anew', async () => {
    const home = join(folder.data, 'postgres');
    rmSync(join(home, 'data'), { recursive: true });
    const halfMade = () => readdirSync(home).filter((name) => name.startsWith('data.init.'));
    const killed = startHolder(folder.data);
    while (halfMade().length === 0) await delay(5);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const { url, stop } = await startEmbedded(folder.data);
    expect(await ask(url, 'select 1')).toEqual([1]);
    expect(halfMade()).toEqual([]);
    await stop();
  });

  test('removes a pid file that names another process, and leaves that process alone', async () => {
    const cluster = join(folder.data, 'postgres/data');
    const run = join(folder.data, 'postgres/run');
    // Of the server's own account: PostgreSQL itself would take it for a running server.
    const bystander = spawn('sleep', ['600'], await accountFor(cluster));
    const text = `${bystander.pid}\n${cluster}\n1700000000\n5432\n${run}\n`;
    writeFileSync(join(cluster, 'postmaster.pid'), text);
    writeFileSync(join(run, '.s.PGSQL.5432.lock'), text);
    const { url, attached, stop } = await startEmbedded(folder.data);
    expect(attached).toBe(false);
    expect(await ask(url, 'select 1')).toEqual([1]);
    expect(bystander.exitCode).toBe(null);
    bystander.kill();
    await stop();
  });

  test('that fails tells the last words of the server', async () => {
    writeFileSync(join(folder.data, 'postgres/data/postgresql.conf'), 'no_such_setting = 1\n');
    await expect(startEmbedded(folder.data)).rejects.toThrow('no_such_setting');
  });

  test('puts a log aside that has grown too long', async () => {
    writeFileSync(join(folder.data, 'postgres/log'), 'x'.repeat(6_000_000));
    await (await startEmbedded(folder.data)).stop();
    expect(readdirSync(join(folder.data, 'postgres'))).toContain('log.1');
    expect(statSync(join(folder.data, 'postgres/log')).size).toBeLessThan(10_000);
  });
});
