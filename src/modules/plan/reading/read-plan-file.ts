import type { Block } from '../../../office/blocks.ts';
import type { UnreadableReason } from '../../../office/unreadable.ts';
import { runBounded } from '../../../platform/bounded-child.ts';
import type { Extraction } from '../extract/extraction.ts';

/**
 * What a file gives, or why it gives nothing; `crashed`: reading it took more memory or time than a plan may, or met a
 * fault of ours, which `detail` tells.
 */
export type Reading = (Extraction & { blocks: Block[] }) | { failure: UnreadableReason | 'crashed'; detail?: string };

/**
 * Reads a plan's file and finds what it proposes, in a process of its own with bounded memory and time: whatever a
 * hostile file does there, the server goes on. `name` is what the file was called when it was sent.
 */
export async function readPlanFile(path: string, name: string, year: number): Promise<Reading> {
  const answer = await runBounded('read-plan-file', [path, name, String(year)]);
  if ('crash' in answer) return { failure: 'crashed', detail: answer.crash };
  // What the child prints is `Reading`; it is our own program.
  return JSON.parse(answer.output) as Reading;
}
