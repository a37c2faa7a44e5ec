import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const limits = { timeout: 60_000, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 } as const;
const heap = '--max-old-space-size=300';

/**
 * Runs one of our own scripts on a file from outside, in a process of its own with bounded memory and time: whatever a
 * hostile file does there, the server goes on. Gives what it printed, or how it ended.
 */
export function runBounded(script: string, args: string[]): Promise<{ output: string } | { crash: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [heap, '--import', loader, script, ...args], limits, (error, stdout, stderr) => {
      if (error) resolve({ crash: stderr.slice(-1000) || error.message.slice(-1000) });
      else resolve({ output: stdout });
    });
  });
}
