/** Ids by name; a department's name is "its name, its government's name". */
export type Ids = Map<string, string>;

/** The id of a name of the demonstration; throws when the demonstration's own files disagree. */
export function known(ids: Ids, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`The demonstration names ${name}, which it does not have`);
  return id;
}
