import { z } from 'zod';
import type { FileKind } from '../../../../office/kind/facts.ts';
import { runBounded } from '../../../../platform/bounded-child.ts';

const shape = z.object({
  number: z.string(),
  date: z.string().nullable(),
  type: z.string(),
  issuer: z.string(),
  abstract: z.string(),
  signer: z.string(),
});

/** What the head of a file proposes for the register; empty where it leaves something open. */
export type ProposedDocument = z.infer<typeof shape>;

const readable: FileKind[] = ['docx', 'pdf', 'txt'];

/** Reads the head of a file in a process of its own; null for a scan, a picture, a sheet, or where reading failed. */
export async function readProposal(path: string, kind: FileKind): Promise<ProposedDocument | null> {
  if (!readable.includes(kind)) return null;
  const answer = await runBounded('read-proposal', [path]);
  return 'output' in answer ? shape.nullable().parse(JSON.parse(answer.output)) : null;
}
