import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
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
}

/** A government's reports, newest first. */
export async function reportsOf(db: Db, unitId: string): Promise<ReportLine[]> {
  const found = await sql<ReportLine>`
    select id, year, period, number, issued_on as "issuedOn", generated_at as "generatedAt"
    from report where unit_id = ${unitId}
    order by year desc, upper(covers) desc, period`.execute(db);
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
    select r.id, r.unit_id as "unitId", r.year, r.period, r.number, r.issued_on as "issuedOn", r.decimals, r.addressee,
           r.place, r.signing_authority as "signingAuthority", r.signing_lines as "signingLines", r.signer, r.recipients,
           r.generated_at as "generatedAt", r.version
    from report r where r.id = ${id}`.execute(db);
  const report = found.rows[0];
  if (!report || !mayReadReport(actor, report.unitId)) throw new NotFound();
  const sections = await sql<Section>`
    select s.key, s.level, s.heading, s.generated, s.edited, s.version, s.edited_at as "editedAt", p.name as "editedBy",
           s.edited is not null and s.edited_from <> s.generated as outdated
    from report_section s left join person p on p.id = s.edited_by
    where s.report_id = ${id} order by s.ordinal`.execute(db);
  return { ...report, sections: sections.rows };
}
