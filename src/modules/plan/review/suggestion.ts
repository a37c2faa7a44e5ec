import type { Directory, Party } from '../../org/index.ts';
import { overlap, wordsOf } from '../overlap.ts';

/** Less alike than this is no help. */
const alike = 0.5;
const linking = new Set(['các', 'và', 'của']);

/** The unit or group whose name is most like the words, to be offered and never taken by itself; null when none is. */
export function suggestParty(directory: Directory, words: string): { party: Party; name: string } | null {
  const sought = tellingWords(words);
  let best: { party: Party; name: string; score: number } | null = null;
  const consider = (name: string, party: Party) => {
    const offered = tellingWords(name);
    // "Sở Nội vụ" is another body than "Phòng Nội vụ", however alike.
    if (offered[0] !== sought[0]) return;
    const score = overlap(sought, offered);
    if (score >= alike && score > (best?.score ?? 0)) best = { party, name, score };
  };
  for (const { id, name } of directory.units) consider(name, { unitId: id });
  for (const { id, name } of directory.groups) consider(name, { groupId: id });
  return best;
}

const tellingWords = (name: string) => wordsOf(name).filter((word) => !linking.has(word));

/** A party as a form's value. */
export const partyValue = (party: Party): string =>
  'unitId' in party ? `unit:${party.unitId}` : `group:${party.groupId}`;
