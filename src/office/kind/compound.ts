import type { FileKind, NoKind, Peekable } from './facts.ts';

const step = 1024 * 1024;
const overlap = 64;
const names = [
  'EncryptedPackage',
  '_VBA_PROJECT',
  'Macros',
  'WordDocument',
  'Workbook',
  'Book',
  'PowerPoint Document',
] as const;

/**
 * Word, Excel and PowerPoint 97–2003, locked files and installers are all compound files; the names of their streams tell
 * them apart. A name may also stand in a text by chance: a macro is then suspected where there is none, never missed.
 */
export async function compoundKind(file: Peekable): Promise<FileKind | NoKind> {
  const found = new Set<string>();
  for (let at = 0; at < file.size; at += step) {
    const part = await file.slice(Math.max(0, at - overlap), step + overlap);
    // A directory entry's name is closed by a zero.
    for (const name of names) if (part.includes(`${name}\0`, 0, 'utf16le')) found.add(name);
  }
  if (found.has('EncryptedPackage')) return 'locked';
  if (found.has('_VBA_PROJECT') || found.has('Macros')) return 'macros';
  if (found.has('WordDocument')) return 'doc';
  if (found.has('Workbook') || found.has('Book')) return 'xls';
  return found.has('PowerPoint Document') ? 'ppt' : 'unknown';
}
