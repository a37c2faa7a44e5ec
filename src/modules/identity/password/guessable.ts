import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const { words } = z
  .object({ words: z.array(z.array(z.coerce.string())) })
  .parse(parse(readFileSync(new URL('../../../../reference/weak-passwords.yaml', import.meta.url), 'utf8')));

/** Whom a password is for: what everybody knows of them is guessed first. */
export interface Owner {
  name: string;
  email: string | null;
}

/** Letters without accents, figures, nothing between them. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

const disguises: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};
const undisguised = (text: string) => text.replace(/[@431!0$57]/g, (sign) => disguises[sign] ?? sign);

const known = words.flat().sort((one, other) => other.length - one.length);

/** Whether a password contains the person's name or address. */
export function namesOwner(password: string, owner: Owner): boolean {
  const bare = plain(password);
  const address = plain(owner.email?.split('@')[0] ?? '');
  const name = plain(owner.name);
  return [name, address].some((each) => each.length >= 5 && bare.includes(each));
}

/** Whether hardly anything is left of a password without the words that are guessed first, years, and runs of neighbours. */
export function isGuessable(password: string, owner: Owner): boolean {
  const own = `${owner.name} ${owner.email ?? ''}`
    .split(/[\s@._-]+/)
    .map(plain)
    .filter((word) => word.length >= 3);
  const guessed = [...own, ...known];
  return [password, undisguised(password)].some((each) => {
    const rest = withoutRuns(without(plain(each), guessed));
    return rest.length < 6 || new Set(rest).size < 5;
  });
}

function without(text: string, guessed: string[]): string {
  let rest = text;
  for (const word of guessed) rest = rest.replaceAll(word, '');
  return rest.replace(/(?:19|20)\d\d/g, '');
}

/** "aaaa", "abcd" and "4321" say as much as their first letter. */
const withoutRuns = (text: string) =>
  [...text]
    .filter((letter, at) => Math.abs((text.codePointAt(at - 1) ?? 0) - (letter.codePointAt(0) ?? 0)) > 1 || at === 0)
    .join('');
