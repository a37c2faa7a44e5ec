/** Which rows the review shows. */
export const shows = ['look', 'lead', 'deadline', 'dropped'] as const;
export type Show = (typeof shows)[number];

/** The address of a plan's review with a row opened, ready for the keyboard, and a filter kept. */
export function reviewHref(
  planId: string,
  { task, show, from }: { task?: string; show?: Show; from?: string },
): string {
  const query = new URLSearchParams({ ...(show && { show }), ...(from && { from }), ...(task && { task }) }).toString();
  return `/plans/${planId}${query ? `?${query}` : ''}${task ? `#e-${task}` : ''}`;
}
