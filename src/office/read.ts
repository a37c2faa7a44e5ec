import type { OfficeText } from './blocks.ts';
import { decodeText } from './bytes.ts';
import { readDocx } from './docx/docx.ts';
import { modernise } from './encoding/modern.ts';
import { largestFile } from './limits.ts';
import { readText } from './text.ts';
import { Unreadable } from './unreadable.ts';

/**
 * Reads a plan file (.docx, .pdf with text, plain text) into blocks. The kind is told by the content; `name` only keeps
 * a file that claims another kind from passing as text. Throws `Unreadable`.
 */
export async function readOffice(bytes: Uint8Array, name?: string): Promise<OfficeText> {
  if (!bytes.length) throw new Unreadable('empty');
  if (bytes.length > largestFile) throw new Unreadable('too-big');
  if (startsWith(bytes, 'PK\u0003\u0004')) return modernise(await readDocx(bytes));
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) throw new Unreadable(compoundKind(bytes));
  if (isPdf(bytes)) {
    const { readPdf } = await import('./pdf/pdf.ts'); // pdfjs is heavy, and most plans are .docx
    return modernise(await readPdf(bytes));
  }
  const text = claimsOtherKind(bytes, name) ? undefined : decodeText(bytes);
  if (text === undefined) throw new Unreadable('unknown-kind');
  return readText(text);
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return latin1(bytes.subarray(0, signature.length)) === signature;
}

/** The header of a PDF may stand anywhere in its first 1024 bytes (ISO 32000-1, annex H.3.4.1). */
function isPdf(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** Word 97–2003 and encrypted Word files are both compound files; the names of their streams tell them apart. */
function compoundKind(bytes: Uint8Array): 'password' | 'old-word' | 'unknown-kind' {
  const holds = (stream: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(stream, 0, 'utf16le');
  if (holds('EncryptedPackage')) return 'password';
  return holds('WordDocument') ? 'old-word' : 'unknown-kind';
}

function claimsOtherKind(bytes: Uint8Array, name: string | undefined): boolean {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name ?? '')?.[1];
  if (extension && !/^(?:txt|text|md|tsv|tab)$/i.test(extension)) return true;
  return /^\s*(?:\{\\rtf|<\?xml|<!doctype|<html)/i.test(latin1(bytes.subarray(0, 256)));
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
