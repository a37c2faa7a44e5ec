import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { today } from '../../src/platform/clock.ts';
import { connect } from '../../src/platform/db/db.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { openFileStore } from '../../src/platform/files.ts';
import { startEmbedded } from '../../src/platform/postgres/embedded.ts';
import { prefix, removeAbandoned } from './abandoned.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where `testDatabase()` asks for databases; the first question starts the cluster. */
    databases: string;
  }
}

// The cluster is thrown away: nothing in it has to survive a crash.
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** One cluster for all test files, started when the first file asks: a run without database tests starts none. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let cluster: Promise<Cluster> | undefined;
  let demo: Promise<void> | undefined;
  let count = 0;
  const server = createServer(async (request, response) => {
    try {
      cluster ??= startCluster();
      const { admin, address, files } = await cluster;
      const asked = (request.url ?? '').slice(1);
      const name = request.method === 'DELETE' ? asked : `test_${++count}`;
      if (request.method === 'DELETE') {
        await admin.query(`drop database ${name} with (force)`);
      } else {
        if (asked === 'demo') demo ??= cluster.then(makeDemo);
        await demo;
        const template = asked === 'bare' ? 'template0' : `template_${asked || 'test'}`;
        await admin.query(`create database ${name} template ${template}`);
      }
      response.end(JSON.stringify({ url: address(name), files }));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The test databases have no port');
  project.provide('databases', `http://127.0.0.1:${at.port}`);
  return async () => {
    server.closeAllConnections();
    server.close();
    await (await cluster)?.stop();
  };
}

interface Cluster {
  admin: pg.Client;
  address(database: string): string;
  /** The folder of the files that the demonstration province uploaded. */
  files: string;
  stop(): Promise<void>;
}

/** Starts the cluster with the migrated template. CAICACH_TEST_PG names the programs of another PostgreSQL. */
async function startCluster(): Promise<Cluster> {
  await removeAbandoned();
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  // The server runs under an account of its own when we are root, and must get through.
  await chmod(folder, 0o755);
  const embedded = await startEmbedded(folder, { settings, bin: process.env.CAICACH_TEST_PG || undefined });
  const address = (database: string) => embedded.url.replace(/\/caicach\b/, `/${database}`);
  const admin = new pg.Client({ connectionString: embedded.url });
  await admin.connect();
  await admin.query('create database template_test');
  await migrate(address('template_test'));
  return {
    admin,
    address,
    files: join(folder, 'demo'),
    async stop() {
      await admin.end();
      await embedded.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** The template with the demonstration province, made once: its year's work takes longer than most tests. */
async function makeDemo({ admin, address, files }: Cluster): Promise<void> {
  await admin.query('create database template_demo template template_test');
  const { db, close } = connect(address('template_demo'), 4);
  const { loadDemo } = await import('../../demo/load.ts');
  await loadDemo(db, openFileStore(files), today());
  await close();
}
