/** A line of text with its Markdown and HTML marks taken off, and what they said of the whole line. */
export interface Unmarked {
  text: string;
  bold?: boolean;
  italic?: boolean;
  headingLevel?: number;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** Repeats marks that go around several lines ("**A⏎B**") around each of them. */
export function markLines(text: string): string {
  return text.replace(/(?<=^|\n)\*\*(?=\S)((?:[^*\n]+\n)+[^*\n]+)\*\*(?=\n|$)/g, (_, lines: string) =>
    lines.replace(/^.*\S.*$/gm, (line) => `**${line.trim()}**`),
  );
}

/** Turns HTML that stands inside a line into plain text: line breaks and list items become lines of their own. */
function unwrapHtml(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const hasItems = /<li\b/i.test(text);
  const listed = /<[uo]l\b/i.test(text) && !hasItems ? text.replace(/(?<=\s)- (?=\p{Lu})/gu, '\n- ') : text;
  return listed
    .replace(/<li\b[^<>]*>\s?/gi, '\n- ')
    .replace(/<br\s?\/?>|<\/?(?:p|div|ul|ol|li)\b[^<>]*>/gi, '\n')
    .replace(/(?<=\p{L}{3})<sup>\d{1,3}<\/sup>/giu, '') // the mark of a footnote; m<sup>2</sup> stays
    .replace(/<\/?(?:b|strong|i|em|u|s|sup|sub|span|font|a|small|big|mark|code|center)\b[^<>]*>/gi, '')
    .replace(/<(https?:\/\/[^<>\s]+)>/g, '$1')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (whole, name: string) => entities[name] ?? whole);
}

const wrapped = /^(\*{1,3})(?!\s)(.+?)(?<!\s)\1$/s;

// No line of a plan is this long; what is longer is left as it stands.
const longestLine = 20_000;

/** Takes the marks off one line; a mark around the whole line becomes a flag. */
export function unmark(line: string): Unmarked {
  let text = line.trim();
  if (text.length > longestLine) return { text };
  const flags: Omit<Unmarked, 'text'> = {};
  const heading = /^(#{1,6})\s+(?=\S)/.exec(text);
  if (heading?.[1]) {
    flags.headingLevel = heading[1].length;
    text = text.slice(heading[0].length);
  }
  for (let inner = unwrapOnce(text, flags); inner !== undefined; inner = unwrapOnce(text, flags)) text = inner;
  text = unwrapHtml(text)
    .replace(/!\[[^[\]]*\]\([^()]*\)/g, '')
    .replace(/\[([^[\]]+)\]\((?:https?:|mailto:|#)[^()]*\)/g, '$1')
    .replace(/(?<!\\)(\*{1,3})(?=[^\s*])([^*\n]*[^\s*\\])\1/g, '$2')
    .replace(/^\* (?=\S)/gm, '- ')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, '$1');
  return { text: text.trim(), ...flags };
}

function unwrapOnce(text: string, flags: Omit<Unmarked, 'text'>): string | undefined {
  const stars = wrapped.exec(text);
  if (stars?.[1] && stars[2] !== undefined && !stars[2].includes(stars[1])) {
    if (stars[1].length !== 1) flags.bold = true;
    if (stars[1].length !== 2) flags.italic = true;
    return stars[2];
  }
  const tag = /^<(b|strong|i|em|u)>(.*)<\/\1>$/is.exec(text);
  if (!tag?.[1] || tag[2] === undefined || new RegExp(`</?${tag[1]}>`, 'i').test(tag[2])) return undefined;
  if (/^(?:b|strong)$/i.test(tag[1])) flags.bold = true;
  if (/^(?:i|em)$/i.test(tag[1])) flags.italic = true;
  return tag[2];
}
