import { documentTypes, typeOfCode } from '../../../office/head/types.ts';
import { lowerFirst } from '../../../platform/i18n.ts';

export { documentTypes };

const names = new Map(documentTypes.map(({ n, name }) => [n, name]));
const numbers = new Map(documentTypes.map(({ n, name }) => [name, n]));

/** What has no abbreviation in its symbol is an official letter, most often. */
const officialLetter = numbers.get('Công văn') ?? 0;

/** The name of a type, '' for a number that is none. */
export const typeName = (type: number): string => names.get(type) ?? '';

/** A document as a sentence names it: "Quyết định ban hành Quy chế làm việc"; an abstract may begin with the type itself. */
export function spokenName(type: number, abstract: string): string {
  const name = typeName(type);
  if (!abstract || abstract.toLowerCase().startsWith(name.toLowerCase())) return abstract || name;
  return `${name} ${lowerFirst(abstract.replace(/^v\/v\s+/i, 'về việc '))}`;
}

/** The number of a type by its name. */
export const typeNumber = (name: string): number | undefined => numbers.get(name);

/** The type that a number and symbol tell: "214/QĐ-UBND" is a decision, "35/SNV-CCHC" an official letter. */
export function typeOfNumber(number: string): number {
  const code = /[/-]\s*([^/\-\s]+)/.exec(number)?.[1] ?? '';
  return numbers.get(typeOfCode(code)) ?? officialLetter;
}
