import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { BodyBlock, OfficialDocument, TableColumn, TableRow } from '../src/office/word/official-document.ts';
import { lowerFirst } from '../src/platform/i18n.ts';

const columnNames = ['no', 'title', 'product', 'lead', 'coordinating', 'deadline'] as const;
type ColumnName = (typeof columnNames)[number];

const shape = z.object({
  issuer: z.string(),
  parent: z.string().nullable(),
  number: z.string(),
  date: z.iso.date(),
  abstract: z.string(),
  signer: z.string(),
  signing: z.array(z.string()),
  recipients: z.array(z.string()),
  bases: z.array(z.string()),
  opening: z.string(),
  body: z.array(z.string()),
  annex: z.string(),
  columns: z.array(z.enum(columnNames)),
  groups: z.array(z.object({ heading: z.string(), tasks: z.array(z.string()) })),
});

type DemoPlan = z.infer<typeof shape>;

export const demoPlans = ['lam-giang', 'mai-linh', 'phu-khe'] as const;
export type DemoPlanName = (typeof demoPlans)[number];

const headings: Record<ColumnName, TableColumn> = {
  no: { heading: 'STT', width: 5, align: 'center' },
  title: { heading: 'Nhiệm vụ', width: 34 },
  product: { heading: 'Sản phẩm', width: 18 },
  lead: { heading: 'Cơ quan chủ trì', width: 18 },
  coordinating: { heading: 'Cơ quan phối hợp', width: 18 },
  deadline: { heading: 'Thời gian hoàn thành', width: 16 },
};

/** A plan of the demonstration as an official document of a year, ready to be printed and imported like any real one. */
export function demoPlanDocument(name: DemoPlanName, year: number): OfficialDocument {
  const text = readFileSync(new URL(`plans/${name}.yaml`, import.meta.url), 'utf8')
    .replaceAll('{y}', String(year))
    .replaceAll('{p}', String(year - 1));
  const plan = shape.parse(parse(text));
  const [authority = '', ...lines] = plan.signing;
  const unit = lowerFirst(plan.issuer);
  return {
    parentIssuer: plan.parent ? `ỦY BAN NHÂN DÂN ${plan.parent}` : '',
    issuer: `ỦY BAN NHÂN DÂN ${plan.issuer}`,
    issuerInSentence: `Ủy ban nhân dân ${unit}`,
    number: plan.number,
    symbol: 'KH-UBND',
    place: plan.issuer.replace(/^\S+ /, ''),
    date: plan.date,
    year,
    typeName: 'KẾ HOẠCH',
    abstract: plan.abstract,
    addressees: [],
    body: bodyOf(plan),
    signature: { authority, lines, name: plan.signer },
    recipients: plan.recipients,
    annexes: [{ title: plan.annex, orientation: 'landscape', blocks: [taskTable(plan)] }],
  };
}

function bodyOf(plan: DemoPlan): BodyBlock[] {
  return [
    ...plan.bases.map((text): BodyBlock => ({ kind: 'paragraph', text, style: 'basis' })),
    { kind: 'paragraph', text: `${plan.opening}:` },
    ...plan.body.map(
      (text): BodyBlock =>
        text.startsWith('§ ') ? { kind: 'heading', level: 1, text: text.slice(2) } : { kind: 'paragraph', text },
    ),
  ];
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];

function taskTable({ columns, groups }: DemoPlan): BodyBlock {
  const rows = groups.flatMap((group, index): TableRow[] => [
    { bold: true, cells: [roman[index] ?? '', { text: group.heading, span: columns.length - 1 }] },
    ...group.tasks.map((task, number) => ({ cells: cellsOf(task, number + 1, columns) })),
  ]);
  return { kind: 'table', columns: columns.map((column) => headings[column]), rows };
}

/** "title | product | lead | co-ordinating | deadline" in the order of the plan's own columns. */
function cellsOf(task: string, no: number, columns: ColumnName[]): string[] {
  const [title = '', product = '', lead = '', coordinating = '', deadline = ''] = task
    .split('|')
    .map((cell) => cell.trim());
  const cells: Record<ColumnName, string> = { no: String(no), title, product, lead, coordinating, deadline };
  return columns.map((column) => cells[column]);
}
