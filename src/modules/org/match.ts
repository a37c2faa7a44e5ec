import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** A unit as a plan may name it. */
export interface DirectoryUnit {
  id: string;
  name: string;
  shortName: string;
  kind: string;
  /** The government itself or below it, not above or beside. */
  own: boolean;
}

export interface DirectoryGroup {
  id: string;
  name: string;
}

/** Everything that a government's plans may name, with the names it was taught. */
export interface Directory {
  units: DirectoryUnit[];
  groups: DirectoryGroup[];
  /** What folded words mean; the government's own aliases come before names, names before short names. */
  meanings: Map<string, Party>;
}

export type Party = { unitId: string } | { groupId: string };
export type Match = Party | { outside: true } | null;

const reference = z.object({ beginnings: z.array(z.string()) });
const outsideBeginnings = reference
  .parse(parse(readFileSync(new URL('../../../reference/outside-bodies.yaml', import.meta.url), 'utf8')))
  .beginnings.map(foldWords);

/** Words as names are compared: no accents, no case, no punctuation, "và" and "&" left out. */
export function foldWords(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/uy ban nhan dan/g, 'ubnd')
    .replace(/hoi dong nhan dan/g, 'hdnd')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(va|cua|truc thuoc)\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

// "… huyện", "… xã Mai Lĩnh", "… trên địa bàn tỉnh": where, not who.
const whereabouts = / (tren dia ban )?(tinh|thanh pho|huyen|thi xa|quan|xa|phuong|dac khu|dia phuong)( [a-z ]+)?$/;

/** Whom words in a plan mean: a unit, a group, an outside body, or null when a person must say. */
export function matchParty(directory: Directory, words: string): Match {
  const folded = foldWords(words);
  const withoutPlace = folded.replace(whereabouts, '');
  const found = directory.meanings.get(folded) ?? directory.meanings.get(withoutPlace);
  if (found) return found;
  const plain = folded.replace(/^(cac|lanh dao) /, '');
  const known = directory.meanings.get(plain);
  if (known) return known;
  const outside = outsideBeginnings.some((beginning) => folded === beginning || folded.startsWith(`${beginning} `));
  return outside ? { outside: true } : null;
}
