/** Something read from the database, with the count of changes that it was read at. */
interface At {
  changes: number;
}

/**
 * Keeps the newest few hundred answers in memory for as long as the database's count of changes (`task_change`, raised in the
 * same transaction as every act) says that they are true; several processes may do so at once.
 */
export function keepUntilChanged<Value extends At>(limit = 500) {
  const kept = new Map<string, Value>();
  return async (key: string, changes: number | undefined, read: () => Promise<Value>): Promise<Value> => {
    const known = kept.get(key);
    if (known && known.changes === changes) return known;
    const value = await read();
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
