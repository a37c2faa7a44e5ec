import { z } from 'zod';
import { wordsOf } from '../../../office/words/fold.ts';

// A filter that an old or mistyped address holds is left out; the page then shows more, never an error.
const text = z.string().trim().min(1).max(200).optional().catch(undefined);
const shape = z.object({
  q: text,
  type: z.coerce.number().int().min(1).max(32).optional().catch(undefined),
  issuer: text,
  year: z.coerce.number().int().min(1945).max(2100).optional().catch(undefined),
  /** One of the governments whose registers these are, after a merger. */
  owner: z.uuid().optional().catch(undefined),
  /** The page that a document is looked for: each row leads back to it. */
  for: z
    .string()
    .regex(/^\/(?![/\\])[\w/-]*$/)
    .optional()
    .catch(undefined),
  after: z.uuid().optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});

/** The filters of the register as its address holds them, and where its page begins. */
export type RegisterFilter = z.infer<typeof shape>;

/** Reads the filters of an address. */
export function readRegisterFilter(query: URLSearchParams): RegisterFilter {
  return shape.parse(Object.fromEntries(query));
}

/** The address of the register with these filters. */
export function registerHref(filter: RegisterFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
  return query.size > 0 ? `/documents?${query}` : '/documents';
}

/** What is looked for: words (and numbers) as the register compares them, and a date written as dd/mm/yyyy. */
export interface Wanted {
  words: string[];
  date: string | null;
}

const typedDate = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]([1-9]\d{3})(?!\d)/;

/** Takes what was typed into the search field apart. The words are those of `register_words` in the database. */
export function readSearch(typed: string): Wanted {
  const [whole = '', day = '', month = '', year = ''] = typedDate.exec(typed) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const isDate = z.iso.date().safeParse(date).success;
  const rest = isDate ? typed.replace(whole, ' ') : typed;
  const words = wordsOf(rest.normalize('NFC'))
    .flatMap((word) => word.replaceAll('%', ''))
    .filter(Boolean)
    .map((word) => word.replace(/^0+(?=\d)/, ''));
  const joined = words.join(' ').replaceAll('uy ban nhan dan', 'ubnd');
  return { words: joined ? joined.split(' ') : [], date: isDate ? date : null };
}
