import type { Block } from '../../../../office/blocks.ts';
import { readDocumentHead } from '../../../../office/head/document-head.ts';
import { yearOfDate } from '../../../../office/head/head.ts';
import { type Line, readLines } from '../../../../office/head/lines.ts';
import { fold } from '../../../../office/words/fold.ts';
import type { Citation, DocumentFacts } from '../extraction.ts';
import { findCitations } from './citations.ts';

const basis = /^[-–+]?\s*(?:can cu|thuc hien|tiep tuc thuc hien|theo|thi hanh|trien khai|xet)\s/;
const bodyStart = /^(?:i|1|a)[.)]\s|^phan (?:thu )?(?:nhat|i|1)(?![a-z])|^dieu 1(?![0-9])|^muc dich/;

/** The documents that a plan says, before its first section, it is based on. */
function readLegalBases(lines: Line[]): Citation[] {
  const end = lines.findIndex(({ text }) => bodyStart.test(fold(text)));
  const before = end < 0 ? lines.slice(0, 60) : lines.slice(0, end);
  return before
    .filter(({ text }) => basis.test(fold(text)))
    .flatMap(({ text, block }) => findCitations(text, { block }))
    .filter((mention) => mention.first)
    .map(({ at, first, ...citation }) => citation);
}

/** The plan's year: the one in its abstract, otherwise the year after a date at the end of a year, or the date's own. */
function readYear(lines: Line[], abstract: string): number | null {
  const inAbstract = [...fold(abstract).matchAll(/nam (20\d\d)/g)].at(-1)?.[1];
  if (inAbstract) return Number(inAbstract);
  const dated = yearOfDate(lines);
  if (!dated) return null;
  return dated.month >= 11 ? dated.year + 1 : dated.year;
}

/** Reads what a document says of itself. `year` is the plan's, where the person has said it. */
export function readDocument(blocks: Block[], year: number | null): DocumentFacts {
  const lines = readLines(blocks);
  const head = readDocumentHead(lines);
  return { ...head, year: year ?? readYear(lines, head.abstract), legalBases: readLegalBases(lines) };
}
