import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Begins the text of a statement that each connection plans once: planning a list's query takes longer than running it. */
export const planOnce = '/* plan once */';

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('md5').update(text).digest('hex');
  names.set(text, name);
  return name;
}

/** Makes a connection prepare the statements marked with `planOnce` under a name of their own. */
export function prepareMarked(client: pg.ClientBase): void {
  const { query } = client;
  const given = (text: unknown, values: unknown[]) =>
    typeof text === 'string' && text.startsWith(planOnce)
      ? [{ name: nameOf(text), text, values: values[0] }]
      : [text, ...values];
  Object.assign(client, {
    query: (text: unknown, ...values: unknown[]) => Reflect.apply(query, client, given(text, values)),
  });
}
