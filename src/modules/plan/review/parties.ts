import { chunks } from '../../../platform/db/chunks.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { newId } from '../../../platform/id.ts';
import { type Directory, type Match, matchParty } from '../../org/index.ts';

export type PartyRole = 'lead' | 'coordinating';

/** A lead or co-ordinator of a proposal as the table keeps it. */
export interface PartyRow {
  id: string;
  proposal_id: string;
  role: PartyRole;
  ordinal: number;
  words: string;
  unit_id: string | null;
  group_id: string | null;
  outside: boolean;
}

/** The names of one role as they are shown and edited: one line, parted by semicolons. */
export const joinNames = (names: string[]): string => names.join('; ');

/** The columns that say whom a name was matched to. */
export function matchColumns(match: Match): Pick<PartyRow, 'unit_id' | 'group_id' | 'outside'> {
  return {
    unit_id: match && 'unitId' in match ? match.unitId : null,
    group_id: match && 'groupId' in match ? match.groupId : null,
    outside: match !== null && 'outside' in match,
  };
}

/** The leads and co-ordinators of one proposal, each matched through the directory. */
export function partiesOf(directory: Directory, proposalId: string, names: Record<PartyRole, string[]>): PartyRow[] {
  const row = (role: PartyRole) => (words: string, at: number) => ({
    id: newId(),
    proposal_id: proposalId,
    role,
    ordinal: at + 1,
    words,
    ...matchColumns(matchParty(directory, words)),
  });
  return [...names.lead.map(row('lead')), ...names.coordinating.map(row('coordinating'))];
}

/** Writes parties, however many. */
export async function insertParties(tx: Tx, rows: PartyRow[]): Promise<void> {
  for (const part of chunks(rows)) await tx.insertInto('proposal_party').values(part).execute();
}
