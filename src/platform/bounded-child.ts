import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import pLimit from 'p-limit';

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const limits = { timeout: 60_000, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 } as const;
// However many files come at once, so many are read at the same time; the others wait.
const inTurn = pLimit(2);
const heap = '--max-old-space-size=300';

/**
 * Runs one of our own scripts on a file from outside, in a process of its own with bounded memory and time: whatever a
 * hostile file does there, the server goes on. Gives what it printed, or how it ended.
 */
export function runBounded(script: string, args: string[]): Promise<Ending> {
  return inTurn(() => run(script, args));
}

type Ending = { output: string } | { crash: string };

function run(script: string, args: string[]): Promise<Ending> {
  return new Promise((resolve) => {
    execFile(process.execPath, [heap, '--import', loader, script, ...args], limits, (error, stdout, stderr) => {
      if (error) resolve({ crash: stderr.slice(-1000) || error.message.slice(-1000) });
      else resolve({ output: stdout });
    });
  });
}
