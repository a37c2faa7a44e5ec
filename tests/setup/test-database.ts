import { afterAll, inject } from 'vitest';
import { connect } from '../../src/platform/db/db.ts';

/**
 * A migrated, empty database for one test file, dropped after its tests. Call it at the top of the file:
 * `const { db, url } = await testDatabase();`
 */
export async function testDatabase(): Promise<{ url: string } & ReturnType<typeof connect>> {
  const databases = inject('databases');
  const response = await fetch(databases, { method: 'POST' });
  const url = await response.text();
  if (!response.ok) throw new Error(url);
  const connection = connect(url, 4);
  const name = new URL(url).pathname;
  afterAll(async () => {
    await connection.close();
    await fetch(`${databases}${name}`, { method: 'DELETE' });
  });
  return { url, ...connection };
}
