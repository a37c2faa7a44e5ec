import { z } from 'zod';
import { noticeKinds } from './notice.ts';

/** New: not read yet; all: what has been told; snoozed: what comes again later. */
export const inboxViews = ['new', 'all', 'snoozed'] as const;
export type InboxView = (typeof inboxViews)[number];

// A filter that an old or mistyped address holds is left out; the page then shows more, never an error.
const shape = z.object({
  view: z.enum(inboxViews).default('new').catch('new'),
  kind: z.enum(noticeKinds).optional().catch(undefined),
});

/** What the address of an inbox asks for. */
export type InboxFilter = z.infer<typeof shape>;

/** Reads the filters of an address. */
export const readInboxFilter = (query: URLSearchParams): InboxFilter => shape.parse(Object.fromEntries(query));

/** The filters as the part of an address after "?"; empty for the list that is shown first. */
export function inboxQuery({ view, kind }: InboxFilter, after?: string): string {
  const query = new URLSearchParams();
  if (view !== 'new') query.set('view', view);
  if (kind) query.set('kind', kind);
  if (after) query.set('after', after);
  return query.toString();
}

/** The address of an inbox with these filters. */
export function inboxHref(filter: InboxFilter, after?: string): string {
  const query = inboxQuery(filter, after);
  return query ? `/inbox?${query}` : '/inbox';
}
