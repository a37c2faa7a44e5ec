import type { DocumentFacts } from '../extraction.ts';
import { fold } from '../fold.ts';
import type { Line } from './lines.ts';

type Signature = Pick<DocumentFacts, 'signer' | 'signerPosition' | 'signingMark' | 'recipients'>;

const mark = /^(TM|KT|TL|TUQ|Q)\s*\.\s*/;
const position =
  /^(?:(?:q\. ?)?(?:pho )?(?:chu tich|giam doc|chanh van phong|truong (?:phong|ban)|tong giam doc|cuc truong|chi cuc truong|chanh thanh tra|hieu truong|bo truong|thu truong|vu truong|bi thu)(?: .{0,40})?)$/;
const personName = /^\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}*){1,5}$/u;
// Handbook 7.4: of several marks on one signature the last tells in what right the person signs.
const marks: DocumentFacts['signingMark'][] = ['Q.', 'TUQ.', 'TL.', 'KT.', 'TM.'];

function spoken(words: string): string {
  const lower = words.toLowerCase();
  return lower.replace(
    /^(phó )?(\p{L})/u,
    (_, deputy = '', letter: string) => `${deputy ? 'Phó ' : ''}${letter.toUpperCase()}`,
  );
}

function readRecipients(lines: Line[], from: number): string[] {
  const recipients: string[] = [];
  for (const { text } of lines.slice(from + 1, from + 40)) {
    const name = /^[-–+•]\s*(.+?)[;.,]*$/.exec(text)?.[1];
    if (!name) break;
    recipients.push(name);
  }
  return recipients;
}

/** Reads who signs (name, position, mark) and who receives the document, from the block at its foot. */
export function readSignature(lines: Line[]): Signature {
  const from = lines.findIndex(({ text }) => /^noi nhan\s*:?/.test(fold(text)));
  const recipients = from < 0 ? [] : readRecipients(lines, from);
  // The signature stands after the recipients, or before them where a reader takes the right-hand cell first.
  const after = lines.slice(Math.max(0, from < 0 ? lines.length - 25 : from - 8), from < 0 ? undefined : from + 45);
  const found = new Set<string>();
  let signerPosition = '';
  for (let at = 0; at < after.length; at++) {
    const text = (after[at]?.text ?? '').replace(/[*_]/g, '').trim();
    const words = text.replace(mark, '').trim();
    const capitals = text === text.toUpperCase();
    const own = mark.exec(text)?.[1];
    if (capitals && own) found.add(`${own}.`);
    if (capitals && position.test(fold(words))) {
      signerPosition = spoken(words);
    } else if (signerPosition && !capitals && personName.test(text)) {
      const signingMark = marks.find((known) => found.has(known)) ?? '';
      return { signer: text, signerPosition, signingMark, recipients };
    }
  }
  return { signer: '', signerPosition, signingMark: marks.find((known) => found.has(known)) ?? '', recipients };
}
