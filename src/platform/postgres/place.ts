import { spawnSync } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import type { Account } from './account.ts';

/** Hands a file or a whole folder to the server's account. */
export function give(account: Account, path: string): void {
  if (account.uid === undefined) return;
  const { status, stderr } = spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Cannot hand ${path} to the server's account: ${stderr}`);
}

/** Moves a finished folder to where it belongs; when another process was first, that one's stays and ours is removed. */
export async function putInPlace(finished: string, place: string): Promise<void> {
  try {
    await rename(finished, place);
  } catch (error) {
    if (!isThere(error)) throw error;
    await rm(finished, { recursive: true });
  }
}

/** Whether an operation failed because the target exists. */
export function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'ENOTEMPTY');
}
