import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { today } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/db.ts';
import { NotFound } from '../../platform/errors.ts';
import type { Period } from '../calendar/index.ts';
import { mayReadReport } from './report.access.ts';

export interface ReportLine {
  id: string;
  year: number;
  period: Period;
  number: string;
  issuedOn: string | null;
  generatedAt: Date;
  /** What the government was called from which it came with a merger; null for one's own. */
  formerUnit: string | null;
}

/** The name of the government of `report r` that has ended by the day; null where it stands. */
const formerUnit = (day: string) => sql`
  (select w.name from unit_version w where w.unit_id = r.unit_id and upper(w.valid) <= ${day}::date and not exists (
     select from unit_version l where l.unit_id = w.unit_id and lower(l.valid) >= upper(w.valid)))`;

/** A government's reports, and those of the ones that were merged into it, newest first. */
export async function reportsOf(db: Db, unitId: string, day: string): Promise<ReportLine[]> {
  const found = await sql<ReportLine>`
    select r.id, r.year, r.period, r.number, r.issued_on as "issuedOn", r.generated_at as "generatedAt",
           ${formerUnit(day)} as "formerUnit"
    from report r where r.unit_id in (select units_answered_for(${unitId}, ${day}::date))
    order by r.year desc, upper(r.covers) desc, r.period, r.id`.execute(db);
  return found.rows;
}

export interface Section {
  key: string;
  level: 1 | 2 | 3;
  heading: string;
  generated: string;
  edited: string | null;
  /** The system's text has changed since a person edited theirs. */
  outdated: boolean;
  editedBy: string | null;
  editedAt: Date | null;
  version: number;
}

export interface Report {
  id: string;
  unitId: string;
  /** The government that answers for it today, and what its own was called where that has ended. */
  ownerId: string;
  formerUnit: string | null;
  year: number;
  period: Period;
  number: string;
  issuedOn: string | null;
  decimals: number;
  addressee: string;
  place: string;
  signingAuthority: string;
  signingLines: string;
  signer: string;
  recipients: string;
  generatedAt: Date;
  version: number;
  sections: Section[];
}

/** One report with its sections; throws `NotFound` for another government's. */
export async function findReport(db: Db, actor: Actor, id: string): Promise<Report> {
  const found = await sql<Report>`
    select r.id, r.unit_id as "unitId", unit_heir(r.unit_id, ${today()}::date) as "ownerId",
           ${formerUnit(today())} as "formerUnit", r.year, r.period, r.number, r.issued_on as "issuedOn", r.decimals, r.addressee,
           r.place, r.signing_authority as "signingAuthority", r.signing_lines as "signingLines", r.signer, r.recipients,
           r.generated_at as "generatedAt", r.version
    from report r where r.id = ${id}`.execute(db);
  const report = found.rows[0];
  if (!report || !mayReadReport(actor, report.ownerId)) throw new NotFound();
  const sections = await sql<Section>`
    select s.key, s.level, s.heading, s.generated, s.edited, s.version, s.edited_at as "editedAt", p.name as "editedBy",
           s.edited is not null and s.edited_from <> s.generated as outdated
    from report_section s left join person p on p.id = s.edited_by
    where s.report_id = ${id} order by s.ordinal`.execute(db);
  return { ...report, sections: sections.rows };
}
