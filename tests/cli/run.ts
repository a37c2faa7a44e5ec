import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../scripts/cli.mjs', import.meta.url));

export interface Answer {
  code: number;
  out: string;
  /** The lines on standard error. */
  err: string[];
}

/** Runs the program's command line as a script would; `env` is added to the environment. */
export function run(args: string[], env: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(process.execPath, [cli, ...args], options, (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err: err.split('\n').filter(Boolean) });
    });
  });
}
