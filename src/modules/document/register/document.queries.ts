import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { NotFound } from '../../../platform/errors.ts';
import { mayReadRegister } from '../document.access.ts';

/** A document of the register with all that its page shows. */
export interface DocumentRecord {
  id: string;
  version: number;
  /** The government whose register it is, or that took over from that. */
  ownerId: string;
  /** The government whose register it was entered into; what that is called, where another took over from it. */
  registerId: string;
  formerOwner: string | null;
  unitId: string;
  unitName: string;
  number: string;
  type: number;
  issuedOn: string;
  issuer: string;
  abstract: string;
  signer: string;
  validFrom: string | null;
  validTo: string | null;
  replacedBy: string | null;
  replacedByNumber: string | null;
  /** Documents that this one took the place of. */
  replaces: { id: string; number: string }[];
  fileName: string | null;
  fileSha256: string | null;
  fileSize: number | null;
  mediaType: string | null;
  createdAt: Date;
  createdBy: string | null;
}

/** The name of the government of `document d` that has ended by the day; null where it stands. */
export const formerOwner = (day: string): RawBuilder<string | null> => sql`
  (select w.name from unit_version w where w.unit_id = d.owner_id and upper(w.valid) <= ${day}::date and not exists (
     select from unit_version l where l.unit_id = w.unit_id and lower(l.valid) >= upper(w.valid)))`;

/** A document of a register that the actor may read; throws `NotFound` for any other. */
export async function readableDocument(db: Db | Tx, actor: Actor, id: string): Promise<DocumentRecord> {
  const found = await sql<DocumentRecord>`
    select d.id, d.version, unit_heir(d.owner_id, ${today()}::date) as "ownerId", d.owner_id as "registerId",
           ${formerOwner(today())} as "formerOwner", d.unit_id as "unitId", u.name as "unitName", d.number, d.type,
           d.issued_on as "issuedOn", d.issuer, d.abstract, d.signer, d.valid_from as "validFrom",
           d.valid_to as "validTo", d.replaced_by as "replacedBy", n.number as "replacedByNumber",
           (select coalesce(json_agg(json_build_object('id', o.id, 'number', o.number) order by o.issued_on), '[]')
            from document o where o.replaced_by = d.id) as replaces,
           d.file_name as "fileName", d.file_sha256 as "fileSha256", f.size as "fileSize",
           f.media_type as "mediaType", d.created_at as "createdAt", p.name as "createdBy"
    from document d
    left join document n on n.id = d.replaced_by
    left join file f on f.sha256 = d.file_sha256
    left join person p on p.id = d.created_by
    left join lateral (select v.name from unit_version v where v.unit_id = d.unit_id order by v.valid desc limit 1) u on true
    where d.id = ${id}`.execute(db);
  const document = found.rows[0];
  if (!document || !mayReadRegister(actor, document.ownerId)) throw new NotFound();
  return document;
}
