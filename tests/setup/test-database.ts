import { afterAll, inject } from 'vitest';
import { z } from 'zod';
import { connect } from '../../src/platform/db/db.ts';
import { applicationRole } from '../../src/platform/postgres/role.ts';

interface TestDatabase extends ReturnType<typeof connect> {
  /** The address of the tables' owner; `db` works under the application's role, as the program does. */
  url: string;
  /** The folder of the files that the demonstration province uploaded; to be copied, not written to. */
  files: string;
}

/**
 * A migrated database for one test file, empty or with the demonstration province, or a bare one without tables; dropped
 * after its tests. Call it at the top of the file: `const { db, url } = await testDatabase();`
 */
export async function testDatabase(kind: '' | 'demo' | 'bare' = ''): Promise<TestDatabase> {
  const databases = inject('databases');
  const response = await fetch(`${databases}/${kind}`, { method: 'POST' });
  if (!response.ok) throw new Error(await response.text());
  const { url, files } = z.object({ url: z.string(), files: z.string() }).parse(await response.json());
  const connection = connect(url, 4, applicationRole);
  const name = new URL(url).pathname;
  afterAll(async () => {
    await connection.close();
    await fetch(`${databases}${name}`, { method: 'DELETE' });
  });
  return { url, files, ...connection };
}
