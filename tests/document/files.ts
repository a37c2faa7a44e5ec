import { Readable } from 'node:stream';
import type { FileStore } from '../../platform/files.ts';

/** The smallest file that begins like a PDF; `mark` makes another one of it. */
export const pdf = (mark = '') => Buffer.from(`%PDF-1.7\n${mark}`);

/** A file as a form brings it. */
export const sentFile = (files: FileStore, name: string, bytes: Buffer) =>
  files.receive(name, Readable.from([bytes]), 20 * 1024 * 1024);
