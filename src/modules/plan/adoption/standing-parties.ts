import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { AcceptedProposal } from './accepted.ts';

/** Proposals whose parties stand on a day or will: those that ended give way to whoever took over from them, or to nobody known. */
export async function withStandingParties(
  tx: Tx,
  proposals: AcceptedProposal[],
  day: string,
): Promise<AcceptedProposal[]> {
  const named = [...new Set(proposals.flatMap(({ parties }) => parties.flatMap(({ unitId }) => unitId ?? [])))];
  const found = await sql<{ id: string; heirId: string | null }>`
    select h.id, case when exists (
             select from unit_version v where v.unit_id = h.heir_id and v.valid && daterange(${day}::date, null)
           ) then h.heir_id end as "heirId"
    from (select u as id, unit_heir(u, ${day}::date) as heir_id from unnest(${named}::uuid[]) u) h`.execute(tx);
  const heirs = new Map(found.rows.map(({ id, heirId }) => [id, heirId]));
  return proposals.map((proposal) => ({
    ...proposal,
    parties: proposal.parties.map((party) => ({ ...party, unitId: party.unitId && (heirs.get(party.unitId) ?? null) })),
  }));
}
