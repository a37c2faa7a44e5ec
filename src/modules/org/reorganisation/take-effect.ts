import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { backgroundJob } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { formatDate } from '../../../platform/i18n.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import type { Log } from '../../../platform/log.ts';
import type { Handovers } from '../handover.ts';
import { moveNames } from './move-names.ts';
import { readMoves } from './written.ts';

export const effectJob = 'org.take-effect';

/** The background work of the organisation. */
export function orgJobs({ db, handovers }: { db: Db; handovers: Handovers }): Jobs {
  return { [effectJob]: ({ id }) => db.transaction().execute((tx) => takeEffect(tx, handovers, backgroundJob, id)) };
}

/** Brings all reorganisations into effect whose day came while no program ran; one that cannot be is logged and left for its job. */
export async function takeAllEffect(db: Db, handovers: Handovers, log: Log, day = today()): Promise<void> {
  const due = await db
    .selectFrom('reorganisation')
    .where('state', '=', 'scheduled')
    .where('effective_on', '<=', day)
    .orderBy('effective_on')
    .orderBy('id')
    .select('id')
    .execute();
  for (const { id } of due) {
    try {
      await db.transaction().execute((tx) => takeEffect(tx, handovers, backgroundJob, id, day));
    } catch (error) {
      log.error({ reorganisation: id, err: error }, 'reorganisation failed to take effect');
    }
  }
}

/** Moves people, open work and names once the day has come; does nothing before it, nor a second time. */
export async function takeEffect(tx: Tx, handovers: Handovers, actor: Actor, id: string, day = today()): Promise<void> {
  const row = await tx
    .selectFrom('reorganisation')
    .where('id', '=', id)
    .where('state', '=', 'scheduled')
    .where('effective_on', '<=', day)
    .select(['title', 'basis_number', 'effective_on', 'moves'])
    .forUpdate()
    .executeTakeFirst();
  if (!row?.effective_on) return;
  const moves = readMoves(row.moves);
  const words = `${row.title} (${row.basis_number}, ${formatDate(row.effective_on)})`;
  const reason = { day: row.effective_on, words };
  // Plans come before assignments, as adoption locks them.
  await handovers.plans.move(tx, actor, moves, reason);
  const positions = await handovers.positions.move(tx, actor, moves, reason);
  const rules = await handovers.rules.move(tx, actor, moves, reason);
  const assignments = await handovers.assignments.move(tx, actor, moves, reason);
  await moveNames(tx, moves, row.effective_on);
  await tx
    .updateTable('reorganisation')
    .set({ state: 'effective', version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
  await audit(tx, actor, {
    act: 'reorganisation.take-effect',
    subject: { kind: 'reorganisation', id },
    after: { effectiveOn: row.effective_on, assignments, positions, rules },
  });
}
