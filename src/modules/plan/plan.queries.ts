import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import { NotFound } from '../../platform/errors.ts';
import type { DocumentFacts } from './extract/extraction.ts';
import { mayReadPlan } from './plan.access.ts';

export type PlanState = 'extracting' | 'failed' | 'review' | 'adopted' | 'replaced' | 'discarded';

/** A plan as its pages show it, without the text it was read from. */
export interface PlanRecord {
  id: string;
  unitId: string;
  unit: string;
  unitShort: string;
  year: number;
  state: PlanState;
  amendsId: string | null;
  /** The plan in force that took this one's place. */
  replacedById: string | null;
  fileName: string;
  fileSize: number;
  failure: string | null;
  document: DocumentFacts;
  number: string;
  symbol: string;
  issuedOn: string | null;
  abstract: string;
  signer: string;
  signerPosition: string;
  version: number;
  createdBy: string | null;
  createdAt: Date;
  adoptedAt: Date | null;
  savedAt: Date | null;
  /** Accepted proposals and targets; open doubts; tasks that stand under the plan. */
  proposals: number;
  accepted: number;
  targets: number;
  doubts: number;
  tasks: number;
}

/** A plan that the person may know of; throws `NotFound`. */
export async function findPlan(db: Db | Tx, actor: Actor, id: string, day: string): Promise<PlanRecord> {
  const found = await sql<PlanRecord & { aboveReader: boolean }>`
    select p.id, p.unit_id as "unitId", u.name as unit, u.short_name as "unitShort", p.year, p.state,
           p.amends_id as "amendsId", p.file_name as "fileName", f.size as "fileSize", p.failure, p.document,
           p.number, p.symbol, p.issued_on as "issuedOn", p.abstract, p.signer, p.signer_position as "signerPosition",
           p.version, person.name as "createdBy", p.created_at as "createdAt", p.adopted_at as "adoptedAt",
           p.saved_at as "savedAt",
           (select n.id from plan n where n.amends_id = p.id and n.state in ('adopted', 'replaced') limit 1) as "replacedById",
           (select count(*)::int from proposal where plan_id = p.id) as proposals,
           (select count(*)::int from proposal where plan_id = p.id and accepted) as accepted,
           (select count(*)::int from target where plan_id = p.id and accepted) as targets,
           (select count(*)::int from doubt where plan_id = p.id and settled_at is null) as doubts,
           (select count(*)::int from task where plan_id = p.id and cancelled_on is null) as tasks,
           coalesce(${actor.governmentId}::uuid in (select units_below(p.unit_id, ${day}::date))
                    or p.unit_id in (select units_answered_for(${actor.governmentId}::uuid, ${day}::date)), false) as "aboveReader"
    from plan p
    join file f on f.sha256 = p.file_sha256
    cross join lateral (
      select v.name, v.short_name from unit_version v where v.unit_id = p.unit_id
      order by v.valid @> least(${day}::date, make_date(p.year, 12, 31)) desc, v.valid desc limit 1
    ) u
    left join person on person.id = p.created_by
    where p.id = ${id}`.execute(db);
  const row = found.rows[0];
  if (!row) throw new NotFound();
  const { aboveReader, ...plan } = row;
  const inForce = plan.state === 'adopted' || plan.state === 'replaced';
  if (!mayReadPlan(actor, { unitId: plan.unitId, inForce, aboveReader })) throw new NotFound();
  return plan;
}

/** A line of the list of plans. */
export interface PlanLine {
  id: string;
  year: number;
  state: PlanState;
  amendsId: string | null;
  fileName: string;
  number: string;
  symbol: string;
  issuedOn: string | null;
  abstract: string;
  createdAt: Date;
  accepted: number;
  targets: number;
  tasks: number;
}

/** The plans of a government, latest year first; those put aside only where they are asked for. */
export async function listPlans(
  db: Db,
  governmentId: string,
  filter: { year?: number; state?: PlanState },
): Promise<PlanLine[]> {
  const found = await sql<PlanLine>`
    select p.id, p.year, p.state, p.amends_id as "amendsId", p.file_name as "fileName", p.number, p.symbol,
           p.issued_on as "issuedOn", p.abstract, p.created_at as "createdAt",
           (select count(*)::int from proposal where plan_id = p.id and accepted) as accepted,
           (select count(*)::int from target where plan_id = p.id and accepted) as targets,
           (select count(*)::int from task where plan_id = p.id and cancelled_on is null) as tasks
    from plan p
    where p.unit_id = ${governmentId}
      and (${filter.year ?? null}::int is null or p.year = ${filter.year ?? null})
      and (p.state = ${filter.state ?? null} or (${filter.state ?? null}::text is null and p.state <> 'discarded'))
    order by p.year desc, p.created_at desc
    limit 200`.execute(db);
  return found.rows;
}

/** How many plans a government has in each state, of one year or of all. */
export async function countPlans(db: Db, governmentId: string, year?: number): Promise<Map<PlanState, number>> {
  const found = await sql<{ state: PlanState; count: number }>`
    select state, count(*)::int as count from plan
    where unit_id = ${governmentId} and (${year ?? null}::int is null or year = ${year ?? null})
    group by state`.execute(db);
  return new Map(found.rows.map(({ state, count }) => [state, count]));
}

/** The file of a plan as it was sent. */
export async function planFileOf(db: Db, id: string): Promise<{ sha256: string; name: string; mediaType: string }> {
  return db
    .selectFrom('plan')
    .innerJoin('file', 'file.sha256', 'plan.file_sha256')
    .where('plan.id', '=', id)
    .select(['file.sha256', 'plan.file_name as name', 'file.media_type as mediaType'])
    .executeTakeFirstOrThrow();
}

/** One of the documents by which a plan came about: first issued, then amended. */
export type PlanVersion = Pick<PlanRecord, 'id' | 'year' | 'number' | 'symbol' | 'issuedOn' | 'state'>;

/** The chain of a plan's versions that came into force, the first one first. */
export async function planVersions(db: Db, id: string): Promise<PlanVersion[]> {
  const found = await sql<PlanVersion>`
    with recursive
      back as (select id, amends_id, 0 as step from plan where id = ${id}
               union all select p.id, p.amends_id, step - 1 from plan p join back on p.id = back.amends_id),
      forth as (select id, 0 as step from plan where id = ${id}
                union all select p.id, step + 1 from plan p join forth on p.amends_id = forth.id
                where p.state in ('adopted', 'replaced'))
    select p.id, p.year, p.number, p.symbol, p.issued_on as "issuedOn", p.state
    from (select id, step from back union select id, step from forth) as chain join plan p using (id)
    order by step`.execute(db);
  return found.rows;
}
