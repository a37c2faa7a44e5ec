import type { DocumentHead } from './facts.ts';
import { readHead } from './head.ts';
import { readIssuer } from './issuer.ts';
import type { Line } from './lines.ts';
import { readSignature } from './signature.ts';

/** Reads the head and the foot of a document from its lines. */
export function readDocumentHead(lines: Line[]): DocumentHead {
  const head = readHead(lines);
  return { ...readIssuer(lines, head.place), ...head, ...readSignature(lines) };
}
