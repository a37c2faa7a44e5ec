import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { DeadlineType, DoubtKind, Field, TargetProposal } from '../extract/extraction.ts';
import type { PartyRole } from './parties.ts';

/** A lead or co-ordinator as the review shows it. */
export interface PartyLine {
  role: PartyRole;
  words: string;
  /** The short and the full name of whom it was matched to; null for nobody yet. */
  match: string | null;
  title: string | null;
  outside: boolean;
}

/** A proposal as the review shows it. */
export interface ProposalLine {
  id: string;
  version: number;
  accepted: boolean;
  no: string;
  parentNo: string | null;
  field: Field | null;
  heading: string;
  title: string;
  product: string;
  deadlineText: string;
  deadlineType: DeadlineType;
  dueOn: string | null;
  occurrences: string[];
  note: string;
  confidence: 'table' | 'prose';
  sourceBlock: number | null;
  sourceRow: number | null;
  taskId: string | null;
  parties: PartyLine[];
  doubts: number;
}

/** All proposals of a plan in the document's order. */
export async function proposalLines(db: Db | Tx, planId: string, day: string): Promise<ProposalLine[]> {
  const found = await sql<ProposalLine>`
    select p.id, p.version, p.accepted, p.no, p.parent_no as "parentNo", p.field, p.heading, p.title, p.product,
           p.deadline_text as "deadlineText", p.deadline_type as "deadlineType", p.due_on as "dueOn", p.occurrences,
           p.note, p.confidence, p.source_block as "sourceBlock", p.source_row as "sourceRow", p.task_id as "taskId",
           coalesce(parties.list, '[]') as parties,
           (select count(*)::int from doubt d where d.proposal_id = p.id and d.settled_at is null) as doubts
    from proposal p
    left join lateral (
      select json_agg(json_build_object('role', y.role, 'words', y.words, 'match', coalesce(u.short_name, g.name),
               'title', coalesce(u.name, g.name), 'outside', y.outside) order by y.role desc, y.ordinal) as list
      from proposal_party y
      left join unit_version u on u.unit_id = y.unit_id and u.valid @> ${day}::date
      left join unit_group g on g.id = y.group_id
      where y.proposal_id = p.id
    ) parties on true
    where p.plan_id = ${planId}
    order by p.ordinal`.execute(db);
  return found.rows;
}

/** A doubt that nobody has settled yet. */
export interface DoubtLine {
  id: string;
  kind: DoubtKind;
  params: Record<string, string>;
  proposalId: string | null;
  targetId: string | null;
  /** The number of the task it is about. */
  no: string | null;
  sourceBlock: number | null;
  sourceRow: number | null;
}

/** The open doubts of a plan in the document's order. */
export async function openDoubts(db: Db, planId: string): Promise<DoubtLine[]> {
  const found = await sql<DoubtLine>`
    select d.id, d.kind, d.params, d.proposal_id as "proposalId", d.target_id as "targetId", p.no,
           d.source_block as "sourceBlock", d.source_row as "sourceRow"
    from doubt d
    left join proposal p on p.id = d.proposal_id
    where d.plan_id = ${planId} and d.settled_at is null and coalesce(p.accepted, true)
    order by d.ordinal`.execute(db);
  return found.rows;
}

/** A name that the plan uses, with how many accepted rows carry it. */
export interface NameLine {
  words: string;
  rows: number;
  leads: number;
  match: string | null;
  outside: boolean;
}

/** The names that nobody has matched yet, the most frequent first; `all` gives the matched ones too. */
export async function namesOf(db: Db, planId: string, day: string, all = false): Promise<NameLine[]> {
  const found = await sql<NameLine>`
    select min(y.words) as words, count(distinct p.id)::int as rows,
           count(distinct p.id) filter (where y.role = 'lead')::int as leads,
           min(coalesce(u.name, g.name)) as match, bool_and(y.outside) as outside
    from proposal p
    join proposal_party y on y.proposal_id = p.id
    left join unit_version u on u.unit_id = y.unit_id and u.valid @> ${day}::date
    left join unit_group g on g.id = y.group_id
    where p.plan_id = ${planId} and p.accepted
      and (${all} or (y.unit_id is null and y.group_id is null and not y.outside))
    group by fold(y.words)
    order by (min(coalesce(u.name, g.name)) is null and not bool_and(y.outside)) desc, leads desc, rows desc,
             min(y.words) collate vi_app`.execute(db);
  return found.rows;
}

/** A target as the review shows it. */
export interface TargetLine {
  id: string;
  version: number;
  accepted: boolean;
  text: string;
  kind: TargetProposal['kind'];
  comparator: TargetProposal['comparator'];
  value: string | null;
  unit: string;
  level: TargetProposal['level'];
  field: Field | null;
  sourceBlock: number | null;
  sourceRow: number | null;
}

/** All targets of a plan in the document's order. */
export async function targetLines(db: Db, planId: string): Promise<TargetLine[]> {
  const found = await sql<TargetLine>`
    select id, version, accepted, text, kind, comparator, trim_scale(value) as value, unit, level, field,
           source_block as "sourceBlock", source_row as "sourceRow"
    from target where plan_id = ${planId} order by ordinal`.execute(db);
  return found.rows;
}

/** Who saved a thing last, and when; null when nobody has yet. */
export async function lastSave(db: Db, kind: string, id: string): Promise<{ name: string; at: Date } | null> {
  const found = await db
    .selectFrom('audit')
    .innerJoin('person', 'person.id', 'audit.person_id')
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .orderBy('audit.id', 'desc')
    .select(['person.name', 'audit.at'])
    .executeTakeFirst();
  return found ?? null;
}
