import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** A type of administrative document, with its number in metadata and its abbreviation in symbols, where it has one. */
export interface DocumentType {
  n: number;
  code: string | null;
  name: string;
}

const reference = z.object({
  types: z.array(z.object({ n: z.int(), code: z.string().nullable(), name: z.string() })),
});

/** The types in the order of NĐ 30/2020/NĐ-CP. */
export const documentTypes: DocumentType[] = reference.parse(
  parse(readFileSync(new URL('../../../reference/document-types.yaml', import.meta.url), 'utf8')),
).types;

/** The name that a code stands for ("KH" of "KH-UBND"), '' where it stands for none. */
export function typeOfCode(code: string): string {
  return documentTypes.find((type) => type.code?.toLowerCase() === code.toLowerCase())?.name ?? '';
}

/** The abbreviation of a type by its name, '' where it has none. */
export function codeOfType(name: string): string {
  return documentTypes.find((type) => type.name === name)?.code ?? '';
}
