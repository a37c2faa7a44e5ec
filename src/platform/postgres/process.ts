import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process runs. A zombie does not: it is dead, only its parent has not asked for its end yet. */
export function isRunning(pid: number): boolean {
  return commandLine(pid) !== null;
}

/** Whether a process is the server of this cluster, and not another one that was given the number of a dead server. */
export function isServerOf(pid: number, cluster: string): boolean {
  const line = commandLine(pid);
  return line?.includes('postgres') === true && `${line} `.includes(`${cluster} `);
}

function commandLine(pid: number): string | null {
  if (process.platform === 'linux') return fromProc(pid);
  if (process.platform === 'win32') return fromPowerShell(pid);
  const { stdout } = spawnSync('ps', ['-o', 'stat=,command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() === '' || stdout.startsWith('Z') ? null : stdout;
}

function fromPowerShell(pid: number): string | null {
  const script = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`;
  const { stdout } = spawnSync('powershell', ['-NoProfile', '-Command', script], { encoding: 'utf8' });
  return stdout.trim() || null;
}

function fromProc(pid: number): string | null {
  try {
    // A zombie's is empty.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') || null;
  } catch {
    return null;
  }
}
