import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';

// The bundle that runs us; from the sources (tests) the command line, which makes one.
const program = process.env.CAICACH_PROGRAM ?? fileURLToPath(new URL('../../scripts/cli.mjs', import.meta.url));
const limits = { timeout: 60_000, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 } as const;
// However many files come at once, so many are read at the same time; the others wait.
const inTurn = pLimit(2);
const flags = ['--max-old-space-size=300', '--enable-source-maps'];

/**
 * Runs one of `src/children.ts` on a file from outside, in a process of its own with bounded memory and time: whatever a
 * hostile file does there, the server goes on. Gives what it printed, or how it ended.
 */
export function runBounded(child: string, args: string[]): Promise<Ending> {
  return inTurn(() => run(child, args));
}

type Ending = { output: string } | { crash: string };

function run(child: string, args: string[]): Promise<Ending> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...flags, program, 'child', child, ...args], limits, (error, stdout, stderr) => {
      if (error) resolve({ crash: stderr.slice(-1000) || error.message.slice(-1000) });
      else resolve({ output: stdout });
    });
  });
}
