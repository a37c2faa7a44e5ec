const onset = 'ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx]';
const nucleus =
  'i[êe]u|y[êe]u|uy[êe]|u[ôo]i|ươ[iu]|oa[iyo]|oe[o]|uây|uy[au]|i[êea]|y[êe]|u[ôoa]|uâ|uê|uy|uơ|ươ|ưa|ư[iu]|' +
  'o[aăei]|a[iouy]|â[uy]|e[o]|êu|iu|ôi|ơi|u[iô]|oo|[aăâeêioôơuưy]';
const coda = 'ch|ng|nh|[cmnpt]';
const syllable = new RegExp(`^(?:${onset})?(?:${nucleus})(?:${coda})?$`, 'u');
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

const known = new Map<string, boolean>();
const mostKnown = 20_000;

/** Whether a word can be a Vietnamese syllable: onset, vowels and coda of the language, at most one tone. */
export function isVietnameseSyllable(word: string): boolean {
  const before = known.get(word);
  if (before !== undefined) return before;
  const parts = word.toLowerCase().normalize('NFD');
  const toneless = parts.replace(tones, '').normalize('NFC');
  const answer = (parts.match(tones)?.length ?? 0) <= 1 && syllable.test(toneless);
  if (known.size < mostKnown) known.set(word, answer);
  return answer;
}
