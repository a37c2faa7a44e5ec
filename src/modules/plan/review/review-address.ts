/** Which rows the review shows. */
export const shows = ['look', 'lead', 'deadline', 'dropped'] as const;
export type Show = (typeof shows)[number];

/** The address of a plan's review with a row opened, ready for the keyboard, and a filter kept. */
export function reviewHref(planId: string, { task, show }: { task?: string; show?: Show }): string {
  const query = new URLSearchParams({ ...(show && { show }), ...(task && { task }) }).toString();
  return `/plans/${planId}${query ? `?${query}` : ''}${task ? `#e-${task}` : ''}`;
}
