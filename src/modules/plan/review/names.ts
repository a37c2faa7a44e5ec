import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import type { Db } from '../../../platform/db/db.ts';
import { learnAlias, type Match } from '../../org/index.ts';
import { openReview } from './open-review.ts';
import { matchColumns } from './parties.ts';

/**
 * Says whom a name means, for every row of the plan that carries it. A unit or group is remembered for the government's
 * next plans; "outside" is for this plan only.
 */
export async function matchName(
  db: Db,
  actor: Actor,
  planId: string,
  words: string,
  match: NonNullable<Match>,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const plan = await openReview(tx, actor, planId);
    await tx
      .updateTable('proposal_party')
      .set(matchColumns(match))
      .where('proposal_id', 'in', tx.selectFrom('proposal').where('plan_id', '=', planId).select('id'))
      .where(sql`fold(words)`, '=', sql`fold(${words})`)
      .execute();
    if (!('outside' in match)) await learnAlias(tx, actor, plan.unit_id, words, match);
    const subject = { kind: 'plan', id: planId };
    await audit(tx, actor, { act: 'plan.match-name', subject, after: { words, ...match } });
  });
}
