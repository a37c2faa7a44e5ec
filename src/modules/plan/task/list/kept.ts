import { sql } from 'kysely';
import type { Db } from '../../../../platform/db/db.ts';
import { planOnce } from '../../../../platform/db/plan-once.ts';

/** How often a government's tasks, or any units, have changed; raised in the same transaction as every change. */
export async function countOfChanges(db: Db, governmentId: string): Promise<number> {
  const found = await sql<{ changes: number }>`${sql.raw(planOnce)}
    select u.changes + coalesce((select changes from task_change where unit_id = ${governmentId}), 0) as changes
    from unit_change u`.execute(db);
  return found.rows[0]?.changes ?? 0;
}

/**
 * Keeps the newest few hundred answers in memory for as long as the count of changes stands where it stood before they were
 * read: they are then what reading again would give, in however many processes. Whoever asks meanwhile waits for the same read.
 */
export function keepUntilChanged<Value>(limit = 300) {
  const kept = new Map<string, { changes: number; value: Promise<Value> }>();
  return (key: string, changes: number, read: () => Promise<Value>): Promise<Value> => {
    const known = kept.get(key);
    if (known?.changes === changes) return known.value;
    const value = read();
    kept.delete(key);
    kept.set(key, { changes, value });
    value.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
