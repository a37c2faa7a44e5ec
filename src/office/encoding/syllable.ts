const onset = 'ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx]';
const openVowels = 'iêu|yêu|uôi|ươ[iu]|oa[iyo]|oeo|uây|uy[au]|ia|ưa|ua|uơ|ư[iu]|[oôơu]i|a[iouy]|â[uy]|eo|êu|iu';
const vowels = 'iê|uyê|yê|u[ôâêy]|ươ|o[aăeo]|[aăâeêioôơuưy]';
const syllable = new RegExp(`^(?:${onset})?(?:(?:${openVowels})|(?:${vowels})(?:ch|ng|nh|[cmnpt])?)$`, 'u');
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const stopped = /[cpt]$|ch$/; // syllables that end so take only the acute and the dot

const known = new Map<string, boolean>();
const mostKnown = 20_000;

/** Whether a word can be a Vietnamese syllable: onset, vowels and coda of the language, a tone that they can take. */
export function isVietnameseSyllable(word: string): boolean {
  const before = known.get(word);
  if (before !== undefined) return before;
  const letters = word.toLowerCase().normalize('NFD');
  const [tone = '', ...more] = letters.match(tones) ?? [];
  const toneless = letters.replace(tones, '').normalize('NFC');
  const answer = !more.length && syllable.test(toneless) && (!stopped.test(toneless) || /^[\u0301\u0323]/.test(tone));
  if (known.size < mostKnown) known.set(word, answer);
  return answer;
}
