import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Block } from '../../../office/blocks.ts';
import type { UnreadableReason } from '../../../office/unreadable.ts';
import type { Extraction } from '../extract/extraction.ts';

/**
 * What a file gives, or why it gives nothing; `crashed`: reading it took more memory or time than a plan may, or met a
 * fault of ours, which `detail` tells.
 */
export type Reading = (Extraction & { blocks: Block[] }) | { failure: UnreadableReason | 'crashed'; detail?: string };

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const child = fileURLToPath(new URL('./child.ts', import.meta.url));

const limits = { timeout: 60_000, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 } as const;
const heap = '--max-old-space-size=300';

/**
 * Reads a plan's file and finds what it proposes, in a process of its own with bounded memory and time: whatever a
 * hostile file does there, the server goes on. `name` is what the file was called when it was sent.
 */
export function readPlanFile(path: string, name: string, year: number): Promise<Reading> {
  return new Promise((resolve) => {
    const args = [heap, '--import', loader, child, path, name, String(year)];
    execFile(process.execPath, args, limits, (error, stdout, stderr) => {
      if (error) resolve({ failure: 'crashed', detail: stderr.slice(-1000) || error.message.slice(-1000) });
      // What the child prints is `Reading`; it is our own program.
      else resolve(JSON.parse(stdout) as Reading);
    });
  });
}
