import { z } from 'zod';
import { type Language, languages } from '../platform/i18n.ts';
import type { Ctx } from './context.ts';
import { keepCookie, readCookie } from './cookie.ts';

const known = z.enum(languages);
const year = 365 * 86_400;

/** The language of whoever is not signed in: the one chosen in this browser before, or the one that the browser asks for. */
export function languageOf(c: Ctx): Language {
  const chosen = known.safeParse(readCookie(c, 'language'));
  return chosen.success ? chosen.data : (askedFor(c.req.header('accept-language')) ?? 'vi');
}

/** Remembers the language in this browser, for the pages before sign-in. */
export const keepLanguage = (c: Ctx, language: Language): void => keepCookie(c, 'language', language, year);

/** The known language that `Accept-Language` prefers: "en-GB,en;q=0.9,vi;q=0.8". */
function askedFor(header = ''): Language | undefined {
  const wishes = header.split(',').map((part, index) => {
    const [tag = '', weight] = part.trim().split(/\s*;\s*q=/i);
    return { language: known.safeParse(tag.slice(0, 2).toLowerCase()).data, weight: Number(weight ?? 1), index };
  });
  return wishes
    .filter(({ language, weight }) => language && weight > 0)
    .toSorted((one, other) => other.weight - one.weight || one.index - other.index)[0]?.language;
}
