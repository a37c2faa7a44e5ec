import { readFile } from 'node:fs/promises';
import { readDocumentHead } from '../../../../office/head/document-head.ts';
import { readLines } from '../../../../office/head/lines.ts';
import { readOffice } from '../../../../office/read.ts';
import { Unreadable } from '../../../../office/unreadable.ts';
import type { ProposedDocument } from './read-proposal.ts';

/** What the process does that `readProposal` starts: a path in, one JSON object out. */
export async function run([path = '']: string[]): Promise<void> {
  process.stdout.write(JSON.stringify(await read(path)));
}

async function read(path: string): Promise<ProposedDocument | null> {
  try {
    const { blocks } = await readOffice(await readFile(path));
    const lines = readLines(blocks);
    const { number, symbol, date, type, issuer, abstract, signer } = readDocumentHead(lines);
    // An official letter has no line that says what it is; what it is about stands under its number.
    const about = lines.slice(0, 40).find(({ text }) => /^v\/v\s/i.test(text))?.text ?? '';
    return {
      number: [number, symbol].filter(Boolean).join('/'),
      date,
      type: type || (about ? 'Công văn' : ''),
      issuer,
      abstract: abstract || about,
      signer,
    };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
