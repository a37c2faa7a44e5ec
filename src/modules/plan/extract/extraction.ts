import type { DocumentHead } from '../../../office/head/facts.ts';
import type { vi } from './extract.vi.ts';

/** The seven fields of administrative reform, in the order of Nghị quyết 76/NQ-CP with steering first. */
export const fields = [
  'direction',
  'institution',
  'procedure',
  'organisation',
  'civil-service',
  'finance',
  'digital',
] as const;
export type Field = (typeof fields)[number];

/** Where a proposal was read: the index into `OfficeText.blocks`, and the row where that block is a table. */
export interface Source {
  block: number;
  row?: number;
}

/** A document that the plan names as its legal basis; `date` is yyyy-mm-dd. */
export interface Citation {
  type: string;
  number: string;
  date: string | null;
  issuer: string;
  abstract: string;
  sentence: string;
  source: Source;
}

/** What a plan says of itself: its head and foot, the year it is for, what it is based on. */
export interface DocumentFacts extends DocumentHead {
  year: number | null;
  legalBases: Citation[];
}

export type DeadlineType = 'fixed' | 'period' | 'continuous' | 'recurring' | 'event' | 'inherited' | 'none';

/** A deadline as the plan words it, with its kind and, where there is one, its date (yyyy-mm-dd). */
export interface Deadline {
  text: string;
  type: DeadlineType;
  due: string | null;
  /** The due dates of a recurring deadline. */
  occurrences: string[];
  /** The words of the awaited event, otherwise ''. */
  event: string;
}

export interface TaskProposal {
  no: string;
  parent: string | null;
  field: Field | null;
  heading: string;
  title: string;
  product: string;
  lead: string[];
  coordinating: string[];
  deadline: Deadline;
  note: string;
  confidence: 'table' | 'prose';
  source: Source;
}

export interface TargetProposal {
  text: string;
  comparator: '=' | '>=' | '>' | '<=' | '<' | null;
  value: number | null;
  unit: string;
  level: '' | 'province' | 'district' | 'commune';
  field: Field | null;
  kind: 'number' | 'rank' | 'class' | 'change';
  source: Source;
}

type KindOf<Key> = Key extends `doubt.${infer Kind}` ? Kind : never;

/** Each kind has its sentence, `doubt.<kind>`, in the catalogue. */
export type DoubtKind = KindOf<keyof typeof vi>;

/** Something that a reviewer should look at, with its place and a Vietnamese sentence that says what to do. */
export interface Doubt {
  kind: DoubtKind;
  params: Record<string, string>;
  /** Index into `tasks`. */
  task: number | null;
  /** Index into `targets`. */
  target: number | null;
  source: Source | null;
  message: string;
}

export interface Extraction {
  document: DocumentFacts;
  tasks: TaskProposal[];
  targets: TargetProposal[];
  doubts: Doubt[];
}
