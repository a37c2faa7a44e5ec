import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { DeadlineType, Field } from '../extract/extraction.ts';
import type { PartyRole } from '../review/parties.ts';

/** Who leads or co-ordinates, as written and as matched. */
export interface Party {
  role: PartyRole;
  words: string;
  unitId: string | null;
  groupId: string | null;
  outside: boolean;
}

/** A proposal that the reviewers accepted: what becomes a task. */
export interface AcceptedProposal {
  id: string;
  ordinal: string;
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
  event: string;
  /** In an amendment: the task in force that it continues. */
  taskId: string | null;
  parties: Party[];
}

/** The accepted proposals of a plan, in the document's order. */
export async function acceptedProposals(tx: Db | Tx, planId: string): Promise<AcceptedProposal[]> {
  const found = await sql<AcceptedProposal>`
    select p.id, p.ordinal, p.no, p.parent_no as "parentNo", p.field, p.heading, p.title, p.product,
           p.deadline_text as "deadlineText", p.deadline_type as "deadlineType", p.due_on as "dueOn", p.occurrences,
           p.event, p.task_id as "taskId",
           coalesce(
             (select json_agg(json_build_object('role', y.role, 'words', y.words, 'unitId', y.unit_id,
                'groupId', y.group_id, 'outside', y.outside) order by y.role desc, y.ordinal)
              from proposal_party y where y.proposal_id = p.id), '[]') as parties
    from proposal p
    where p.plan_id = ${planId} and p.accepted
    order by p.ordinal`.execute(tx);
  return found.rows;
}

export const leadsOf = ({ parties }: { parties: Party[] }): Party[] => parties.filter(({ role }) => role === 'lead');
