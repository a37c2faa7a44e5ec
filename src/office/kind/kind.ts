import { compoundKind } from './compound.ts';
import type { FileKind, NoKind, Peekable } from './facts.ts';
import { packageKind } from './package.ts';
import { isMarkup, isPlainText } from './plain.ts';
import { readEntries } from './zip-entries.ts';

const programs = [
  'MZ',
  '\x7fELF',
  '\xfe\xed\xfa\xce',
  '\xfe\xed\xfa\xcf',
  '\xce\xfa\xed\xfe',
  '\xcf\xfa\xed\xfe',
  '\xca\xfe\xba\xbe',
  '#!',
  '\x00asm',
  'L\x00\x00\x00\x01\x14\x02\x00',
];

/** Tells what a file is from its content; neither its name nor what the sender calls it counts. */
export async function tellKind(file: Peekable): Promise<FileKind | NoKind> {
  if (file.size === 0) return 'empty';
  const head = await file.slice(0, 8192);
  const start = head.toString('latin1');
  if (programs.some((signature) => start.startsWith(signature))) return 'program';
  if (start.startsWith('PK')) {
    const entries = await readEntries(file);
    return entries ? packageKind(file, entries) : 'unknown';
  }
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundKind(file);
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpg';
  if (isMarkup(head)) return 'markup';
  if (start.startsWith('{\\rtf')) return 'unknown';
  // ISO 32000-1, annex H.3.4.1: the header may stand anywhere in the first 1024 bytes.
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf';
  return (await isPlainText(file)) ? 'txt' : 'unknown';
}
