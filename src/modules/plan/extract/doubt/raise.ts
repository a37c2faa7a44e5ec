import { fill } from '../../../../platform/i18n.ts';
import { vi } from '../extract.vi.ts';
import type { Doubt, DoubtKind, Source } from '../extraction.ts';

/** Where a doubt lies: at a place of the document, at a task, or (null) at the document as a whole. */
export type Place = { source: Source; task?: number } | null;

/** Words that a doubt may be about, with their place: a passage, a heading, a task's title. */
export interface Text {
  text: string;
  source: Source;
  task?: number;
}

/** A doubt with its sentence filled in. */
export function raise(kind: DoubtKind, params: Record<string, string>, place: Place): Doubt {
  const message = fill(vi[`doubt.${kind}`], params, 'vi');
  return { kind, params, task: place?.task ?? null, target: null, source: place?.source ?? null, message };
}

/** The first words of a long text, enough to recognise it by. */
export function shortened(text: string): string {
  const words = text.split(/\s+/);
  return words.length > 14 ? `${words.slice(0, 12).join(' ')}…` : words.join(' ');
}

/** Words around a place in a text, cut at spaces and at the ends of its sentence. */
export function around(text: string, at: number, length: number): string {
  const before = /[^.;]*$/.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? '';
  const after = /^[^.;]*/.exec(text.slice(at + length, at + length + 24))?.[0] ?? '';
  const start = at > 24 ? before.replace(/^\S*\s/, '') : before;
  const end = at + length + 24 < text.length ? after.replace(/\s\S*$/, '') : after;
  return (start + text.slice(at, at + length) + end).trim();
}
