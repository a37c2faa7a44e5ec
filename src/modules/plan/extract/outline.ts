import type { Block, Paragraph } from '../../../office/blocks.ts';
import { fold, isCapitals } from '../../../office/words/fold.ts';
import { type Marker, readMarker } from '../../../office/words/numbering.ts';
import type { Source } from './extraction.ts';
import { isFieldHeading } from './field.ts';
import { readLabels } from './labels.ts';

/** A heading or a piece of text of the document, outside tables. */
export interface Passage {
  /** The text without the number or dash before it. */
  text: string;
  marker: Marker | null;
  heading: boolean;
  /** The headings above it, outermost first. */
  sections: string[];
  source: Source;
}

/** What a section of a plan is for, as its innermost telling heading says. */
export type SectionKind = 'target' | 'task' | 'purpose' | 'duty' | 'result' | 'budget' | 'recipients' | '';

const kinds: [SectionKind, RegExp][] = [
  ['recipients', /^noi nhan/],
  [
    'result',
    /ket qua (?:thuc hien|dat duoc|cong tac|nam)|tinh hinh|ton tai|han che|danh gia (?:chung|ket qua)|nguyen nhan/,
  ],
  ['target', /muc tieu|chi tieu/],
  ['task', /nhiem vu|giai phap/],
  ['budget', /kinh phi/],
  ['duty', /to chuc thuc hien|trach nhiem|che do bao cao/],
  ['purpose', /muc dich|yeu cau|quan diem|su can thiet/],
  ['task', /noi dung|hoat dong|cong tac chi dao/],
];

/** The kind of the section that a passage stands in. */
export function sectionKind(sections: string[]): SectionKind {
  for (const heading of sections.toReversed()) {
    const folded = fold(heading);
    const found = kinds.find(([, pattern]) => pattern.test(folded));
    if (found) return found[0];
  }
  return '';
}

const headingWords =
  /^(?:muc (?:dich|tieu)|yeu cau|quan diem|(?:cac |mot so )?(?:chi tieu|nhiem vu|giai phap|noi dung)|kinh phi|to chuc thuc hien|phong |van phong|so |uy ban|ubnd|cac (?:phong|so|co quan|don vi)|ban |trung tam|cong an|thu truong|truong |de nghi|trach nhiem|cong chuc|bo phan|chu tich|giam doc|hoi |lanh dao)/;

/** Depth of a heading: 0 for a title in capitals, then A., I., 1., 1.1; 9 for one without a number. */
function depthOf(marker: Marker | null, text: string): number {
  if (!marker) return isCapitals(text) ? 0 : 9;
  if (marker.kind === 'capital') return 1;
  if (marker.kind === 'roman') return 2;
  return 2 + marker.number.split('.').length;
}

function isHeading(block: Paragraph, marker: Marker | null, rest: string, next: Block | undefined): boolean {
  const words = rest.split(/\s+/).length;
  if (!rest || words > 40) return false;
  if (marker?.kind === 'roman' || marker?.kind === 'capital') return !/[;,]$/.test(rest);
  if (marker && marker.kind !== 'arabic') return false;
  if (readLabels(rest).rest === '') return false;
  if (/[.;,]$|^\(/.test(rest) || words > 25) return false;
  const marked = block.headingLevel !== undefined || block.bold === true || block.italic === true;
  // A number under which the next paragraph is numbered: "7. …" before "7.1. …".
  const under = marker && next?.kind === 'paragraph' && next.text.startsWith(`${marker.number}.1`);
  if (marker) return marked || under || isFieldHeading(rest) || headingWords.test(fold(rest)) || /:$/.test(rest);
  return marked || (isCapitals(rest) && words > 1) || /^noi nhan/.test(fold(rest));
}

/** The rest of a passage that a page break has cut: it begins in lower case, and what it follows has not ended. */
function goesOn(text: string, before: Passage | undefined): before is Passage {
  if (!before || before.heading) return false;
  return !/[.;:!?]["”)]?$/.test(before.text) && /^\p{Ll}/u.test(text) && readMarker(text) === null;
}

/** Bullets that stand in one paragraph ("… xã hội. - Tăng cường …"). */
const glued = /(?<=[.;])\s+[-–+]\s+(?=\p{Lu})/u;

/** Reads the paragraphs of a document as headings and passages, with page breaks undone and each under its headings. */
export function readOutline(blocks: Block[]): Passage[] {
  const passages: Passage[] = [];
  let open: { depth: number; text: string }[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph') return;
    // A page number that the reader has left at the head of a paragraph.
    const text = block.text
      .replace(/\s+/g, ' ')
      .replace(/^\d{1,2}\s+(?=[-–]\s)/, '')
      .trim();
    if (!text) return;
    const before = passages.at(-1);
    if (goesOn(text, before)) {
      before.text += ` ${text}`;
      return;
    }
    const marker = readMarker(text);
    const rest = marker?.rest ?? text;
    const source = { block: index };
    if (isHeading(block, marker, rest, blocks[index + 1])) {
      const depth = depthOf(marker, rest);
      open = open.filter((section) => section.depth < depth);
      passages.push({ text: rest, marker, heading: true, sections: open.map((section) => section.text), source });
      open.push({ depth, text: rest });
      return;
    }
    const sections = open.map((section) => section.text);
    const [first = '', ...others] = rest.split(glued);
    passages.push({ text: first, marker, heading: false, sections, source });
    const bullet: Marker = { kind: 'bullet', number: '-', rest: '' };
    for (const other of others) passages.push({ text: other, marker: bullet, heading: false, sections, source });
  });
  return passages;
}

/** What a report plans for the next period; the rest of it tells what has been done. */
export function aheadOf(passages: Passage[]): Passage[] {
  const ahead = /nhiem vu|phuong huong|giai phap/;
  return passages.filter(
    ({ sections }) => sectionKind(sections) === 'task' && sections.some((text) => ahead.test(fold(text))),
  );
}
