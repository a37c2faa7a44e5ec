import type { Insertable } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { chunks } from '../../../platform/db/chunks.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { AssignmentEvent } from '../../../platform/db/schema.gen.ts';
import { newId } from '../../../platform/id.ts';

export const eventKinds = [
  'assigned',
  'progress',
  'submitted',
  'confirmed',
  'returned',
  'extended',
  'reminded',
  'event',
  'cancelled',
  'amended',
  'escalated',
  'moved',
] as const;

export type EventKind = (typeof eventKinds)[number];

type Line = Omit<Insertable<AssignmentEvent>, 'id' | 'person_id' | 'at' | 'kind'>;

/** Adds lines of one kind to the histories of assignments, in the act's own transaction, with the evidence that they show. */
export async function writeHistory(
  tx: Tx,
  actor: Actor,
  kind: EventKind,
  lines: Line[],
  shown: string[] = [],
): Promise<void> {
  const rows = lines.map((line) => ({ ...line, id: newId(), person_id: actor.personId, kind }));
  for (const some of chunks(rows)) await tx.insertInto('assignment_event').values(some).execute();
  const links = rows.flatMap(({ id }) => shown.map((revisionId) => ({ event_id: id, revision_id: revisionId })));
  for (const some of chunks(links)) await tx.insertInto('shown_evidence').values(some).execute();
}
