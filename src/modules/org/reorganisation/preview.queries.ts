import { sql } from 'kysely';
import { addDays } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { Problem } from '../../../platform/errors.ts';
import type { Handovers, PendingPlan } from '../handover.ts';
import { type Passing, passing } from './moves.ts';
import type { Outcome, Tree, TreeUnit } from './outcome.ts';
import type { Reorganisation } from './reorganisation.ts';
import { workOut } from './work-out.ts';

/** What a reorganisation would do, and how much open work and how many people it would move. */
export interface Preview {
  tree: Tree;
  outcome: Outcome;
  assignments: Map<string, number>;
  positions: Map<string, number>;
  /** How many roles of each unit need a second factor. */
  rules: Map<string, number>;
  /** Plans under review that concern units that end. */
  plans: PendingPlan[];
  /** Units that come to another government, with how many of their people's roles follow to it. */
  following: (Passing & { roles: number })[];
  /** Governments that go on without an administrator. */
  orphaned: string[];
}

/** Works out a reorganisation on the tree as it stands around its day (around `today`, while it has none). */
export async function previewOf(
  db: Db | Tx,
  handovers: Handovers,
  { ownerId, effectiveOn, steps, answers }: Reorganisation,
  today: string,
): Promise<Preview> {
  const day = effectiveOn ?? today;
  const tree = await treeAround(db, ownerId, day);
  const ids = [...tree.keys()];
  const assignments = await handovers.assignments.count(db, ids, day);
  const positions = await handovers.positions.count(db, ids, day);
  const directed = await handovers.assignments.countDirected?.(db, ids, day);
  const counts = [assignments, positions, directed];
  const load = new Map(ids.map((id) => [id, counts.reduce((sum, count) => sum + (count?.get(id) ?? 0), 0)]));
  const outcome = workOut({ tree, ownerId, day, steps, answers, load });
  outcome.problems.push(...(await takenCodes(db, outcome, tree, day)));
  const rules = await handovers.rules.count(db, ids, day);
  const units = passing(tree, outcome);
  const leaving = units.map(({ unitId, from }) => ({ unitId, governmentId: from }));
  const roles = await handovers.positions.countFollowing?.(db, leaving, day);
  const following = units
    .map((unit) => ({ ...unit, roles: roles?.get(unit.unitId) ?? 0 }))
    .filter((unit) => unit.roles > 0);
  const left = (await handovers.positions.orphaned?.(db, leaving, day)) ?? [];
  const orphaned = left.filter((id) => !outcome.ends.has(id));
  const plans = await handovers.plans.pending(db, [...outcome.ends.keys()], day);
  return { tree, outcome, assignments, positions, rules, plans, following, orphaned };
}

/** A government and all that is below it on the eve of a day or on the day itself. */
export async function treeAround(db: Db | Tx, ownerId: string, day: string): Promise<Tree> {
  const eve = addDays(day, -1);
  const found = await sql<TreeUnit>`
    select distinct on (v.unit_id) v.unit_id as id, v.name, v.short_name as "shortName", v.kind, v.parent_id as "parentId",
           v.code, v.e_identifier as "eIdentifier", v.valid @> ${eve}::date as before,
           exists (select from unit_version d where d.unit_id = v.unit_id and d.valid @> ${day}::date) as "onDay",
           upper(v.valid) as until,
           exists (select from unit_version l where l.unit_id = v.unit_id and lower(l.valid) >= ${day}::date) as "changesLater"
    from unit_version v
    where v.unit_id in (select units_below(${ownerId}, ${eve}::date) union select units_below(${ownerId}, ${day}::date))
      and (v.valid @> ${eve}::date or v.valid @> ${day}::date)
    order by v.unit_id, v.valid @> ${eve}::date desc`.execute(db);
  return new Map(found.rows.map((unit) => [unit.id, unit]));
}

/** Codes and e-identifiers that would be given but are somebody else's on that day or later. */
async function takenCodes(db: Db | Tx, { creates, changes, ends }: Outcome, tree: Tree, day: string) {
  const given = [...creates, ...changes].flatMap(([unitId, { code, eIdentifier }]) =>
    [code, eIdentifier].filter((word) => word != null).map((word) => ({ unitId, word })),
  );
  if (given.length === 0) return [];
  const words = given.map(({ word }) => word);
  const found = await sql<{ unitId: string; name: string; word: string }>`
    select v.unit_id as "unitId", v.name, w as word
    from unnest(${words}::text[]) w
    join unit_version v on (v.code = w or v.e_identifier = w) and v.valid && daterange(${day}::date, null)`.execute(db);
  const problems: Problem[] = [];
  for (const { unitId, word } of given) {
    const gives = (id: string) => ends.has(id) || changes.get(id)?.code || changes.get(id)?.eIdentifier;
    const taken = found.rows.find((row) => row.word === word && row.unitId !== unitId && !gives(row.unitId));
    const twice = given.find((other) => other.word === word && other.unitId !== unitId);
    const holder = taken?.name ?? (twice && (creates.get(twice.unitId)?.name ?? tree.get(twice.unitId)?.name));
    if (holder) problems.push({ key: 'reorganisation.error.codeTaken', params: { code: word, unit: holder } });
  }
  return problems;
}
