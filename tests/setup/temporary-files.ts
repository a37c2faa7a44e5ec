import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type FileStore, openFileStore } from '../../src/platform/files.ts';

/** A store for uploaded files, removed after the file's tests. */
export async function temporaryFiles(): Promise<FileStore> {
  const folder = await mkdtemp(join(tmpdir(), 'caicach-files-'));
  afterAll(() => rm(folder, { recursive: true }));
  return openFileStore(folder);
}
