import type { BodyBlock, OfficialDocument } from '../../office/word/official-document.ts';
import type { ReportFacts } from './facts.ts';
import type { Outline } from './outline.ts';
import { periodName } from './period-name.ts';
import type { Report } from './report.queries.ts';
import { taskAnnex } from './task-annex.ts';

/** The names of the bodies on the letterhead. */
export interface Letterhead {
  /** "xã Mai Lĩnh": the government as it stands inside a sentence. */
  unit: string;
  /** The government above, in capitals; '' for a province. */
  parent: string;
}

/** A report as an official document, in Vietnamese whoever prints it (NĐ 30/2020/NĐ-CP), with the table of all tasks and how they stand as its annex. */
export function officialReport(
  report: Report,
  facts: ReportFacts,
  outline: Outline,
  { unit, parent }: Letterhead,
  asOf: string,
): OfficialDocument {
  const period = periodName(report.period, report.year);
  return {
    parentIssuer: parent && `ỦY BAN NHÂN DÂN ${parent}`,
    issuer: `ỦY BAN NHÂN DÂN ${unit}`,
    issuerInSentence: `Ủy ban nhân dân ${unit}`,
    number: report.number,
    symbol: 'BC-UBND',
    place: report.place,
    date: report.issuedOn,
    year: Number(asOf.slice(0, 4)),
    typeName: 'BÁO CÁO',
    abstract: `Cải cách hành chính ${period}`,
    addressees: report.addressee ? [report.addressee] : [],
    body: [
      paragraph(outline.opening.replace('{issuer}', facts.issuer).replace('{period}', period)),
      ...report.sections.flatMap(sectionBlocks),
    ],
    signature: {
      authority: report.signingAuthority,
      lines: lines(report.signingLines),
      name: report.signer,
    },
    recipients: lines(report.recipients).map((line) => line.replace(/^-\s*/, '').replace(/[;.]$/, '')),
    annexes: facts.tasks.length > 0 ? [taskAnnex(facts.tasks, report.year)] : [],
  };
}

/** A section that nobody has written yet leaves a dotted line to fill in. */
const blank = '……………';

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text });

function sectionBlocks({ level, heading, edited, generated }: Report['sections'][number]): BodyBlock[] {
  const text = edited ?? generated;
  const body = text || level === 1 ? lines(text) : [blank];
  return [{ kind: 'heading', level, text: heading }, ...body.map(paragraph)];
}
