export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** Marks the catalogue that the others extend; keeps the interface from being empty. */
interface CatalogueRoot {
  'language.name': string;
}

/** The keys of all catalogues: each `<noun>.vi.ts` adds its own by declaration merging, so a wrong key does not compile. */
export interface Catalogue extends CatalogueRoot {}

export type Key = keyof Catalogue;
export type Params = Record<string, string | number>;

/** Gives the words of a key in the reader's language, with `{name}` filled in. */
export type Translate = (key: Key, params?: Params) => string;

/** One language's sentences by key. */
export type Words = Record<string, string>;

const plural = /\{(\w+)\|([^|{}]*)\|([^|{}]*)\}/g;

/** Fills `{name}` and `{n|one|other}` in a sentence; numbers are written as the language writes them. */
export function fill(sentence: string, params: Params, language: Language): string {
  const write = (value: string | number) => (typeof value === 'number' ? formatNumber(value, language) : value);
  // Few sentences have a plural, and a list fills hundreds of sentences.
  const counted = sentence.includes('|')
    ? sentence.replace(plural, (_, name: string, one: string, other: string) =>
        Number(params[name]) === 1 ? one : other,
      )
    : sentence;
  let filled = '';
  let from = 0;
  for (let open = counted.indexOf('{'); open >= 0; open = counted.indexOf('{', from)) {
    const close = counted.indexOf('}', open) + 1;
    if (close === 0) break;
    const value = params[counted.slice(open + 1, close - 1)];
    filled += counted.slice(from, open) + (value === undefined ? counted.slice(open, close) : write(value));
    from = close;
  }
  return filled + counted.slice(from);
}

/** A translator over one language's catalogue; an unknown key comes back as itself, which the i18n test turns red. */
export function translator(words: Words, language: Language): Translate {
  return (key, params) => {
    const sentence = words[key] ?? key;
    return params ? fill(sentence, params, language) : sentence;
  };
}

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };
const numberFormats = new Map<string, Intl.NumberFormat>();

/** Writes a number with the language's separators: 1.828 and 32,65 in Vietnamese. `decimals` fixes their count. */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  // Most numbers of a page need no separator in either language.
  if (decimals === undefined && Number.isInteger(value) && value >= 0 && value < 1000) return `${value}`;
  const key = `${language}${decimals ?? ''}`;
  const known = numberFormats.get(key);
  if (known) return known.format(value);
  const fixed = decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const format = new Intl.NumberFormat(locales[language], fixed);
  numberFormats.set(key, format);
  return format.format(value);
}

/** Writes an ISO date (`2026-11-20`) as dd/mm/yyyy, the order both languages of the office use. */
export function formatDate(iso: string): string {
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

/** A name as it stands inside a sentence: "Xã Mai Lĩnh" → "xã Mai Lĩnh". */
export const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
