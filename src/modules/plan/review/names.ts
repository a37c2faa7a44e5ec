import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { learnAlias, type Match } from '../../org/index.ts';
import { openReview, type ReviewPlan } from './open-review.ts';
import { matchColumns } from './parties.ts';

/** Whom a name in a plan means. */
export interface NameMatch {
  words: string;
  match: NonNullable<Match>;
}

/**
 * Says whom names mean, for every row of the plan that carries them. A unit or group is remembered for the government's
 * next plans; "outside" is for this plan only.
 */
export async function matchNames(db: Db, actor: Actor, planId: string, names: NameMatch[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const plan = await openReview(tx, actor, planId);
    for (const name of names) await matchOne(tx, actor, plan, name);
  });
}

async function matchOne(tx: Tx, actor: Actor, plan: ReviewPlan, { words, match }: NameMatch): Promise<void> {
  await tx
    .updateTable('proposal_party')
    .set(matchColumns(match))
    .where('proposal_id', 'in', tx.selectFrom('proposal').where('plan_id', '=', plan.id).select('id'))
    .where(sql`fold(words)`, '=', sql`fold(${words})`)
    .execute();
  if (!('outside' in match)) await learnAlias(tx, actor, plan.unit_id, words, match);
  const subject = { kind: 'plan', id: plan.id };
  await audit(tx, actor, { act: 'plan.match-name', subject, after: { words, ...match } });
}
