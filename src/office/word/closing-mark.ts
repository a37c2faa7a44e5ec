import type { BodyBlock, TextPart } from './official-document.ts';

/** The body with "./." at the end of its last paragraph, where the text of a document ends; a body ending in a table stays as it is. */
export function withClosingMark(body: readonly BodyBlock[]): readonly BodyBlock[] {
  const last = body.at(-1);
  if (last?.kind !== 'paragraph') return body;
  const parts = textParts(last.text);
  const end = parts.at(-1);
  if (end === undefined) return body;
  const closed = [...parts.slice(0, -1), { ...end, text: closeText(end.text) }];
  return [...body.slice(0, -1), { ...last, text: closed }];
}

/** A paragraph's text as parts. */
export function textParts(text: string | readonly TextPart[]): readonly TextPart[] {
  return typeof text === 'string' ? [{ text }] : text;
}

function closeText(text: string): string {
  return `${text.trimEnd().replace(/(\.\/\.|[.;,])$/, '')}./.`;
}
