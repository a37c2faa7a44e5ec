import type { Annex, BodyBlock, OfficialDocument, TableRow } from '../../office/word/official-document.ts';
import { formatDate } from '../../platform/i18n.ts';
import { type ReportFacts, standing, type TaskFact } from './facts.ts';
import type { Outline } from './outline.ts';
import { periodName } from './period-name.ts';
import type { Report } from './report.queries.ts';
import { vi } from './report.vi.ts';

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

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text });

function sectionBlocks({ level, heading, edited, generated }: Report['sections'][number]): BodyBlock[] {
  return [{ kind: 'heading', level, text: heading }, ...lines(edited ?? generated).map(paragraph)];
}

function taskAnnex(tasks: TaskFact[], year: number): Annex {
  const rows = tasks.map((task, index): TableRow => {
    const state = vi[`report.standing.${standing(task)}`];
    const documents = task.documents.map(({ number }) => number).join('; ');
    return {
      cells: [
        String(index + 1),
        task.title,
        task.product,
        task.lead,
        task.deadlineText,
        task.finishedOn ? `${state} (${formatDate(task.finishedOn)})` : state,
        documents,
      ],
    };
  });
  const column = (heading: keyof typeof vi, width: number, align?: 'center') => ({
    heading: vi[heading],
    width,
    align,
  });
  return {
    title: `TIẾN ĐỘ THỰC HIỆN CÁC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM ${year}`,
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        columns: [
          column('report.annex.no', 6, 'center'),
          column('report.annex.title', 34),
          column('report.annex.product', 16),
          column('report.annex.lead', 16),
          column('report.annex.deadline', 14),
          column('report.annex.state', 14),
          column('report.annex.documents', 12),
        ],
        rows,
      },
    ],
  };
}
