import type { Share } from '../adoption/fan-out.ts';

/** An assignment as an amendment finds it. */
export interface Standing {
  id: string;
  unitId: string;
  occurrence: number;
  dueOn: string | null;
  /** Cancelled earlier; it is taken up again rather than made twice. */
  cancelled: boolean;
  /** Confirmed as done: nothing changes it any more. */
  confirmed: boolean;
}

/** What an amendment does to the assignments of one task. */
export interface Reassignment {
  /** Goes on, perhaps with another date. */
  moved: { standing: Standing; share: Share }[];
  added: Share[];
  cancelled: Standing[];
}

/**
 * Fits the assignments of a task to the shares that the amended task asks for. Progress is kept: a unit's assignment
 * goes on under its own occurrence where there is one, otherwise the next free one takes its place.
 */
export function reassign(standing: Standing[], shares: Share[]): Reassignment {
  const result: Reassignment = { moved: [], added: [], cancelled: [] };
  const free = new Set(standing);
  const take = (share: Share, fits: (each: Standing) => boolean) => {
    const found = [...free].find((each) => each.unitId === share.unitId && fits(each));
    if (!found) return false;
    free.delete(found);
    result.moved.push({ standing: found, share });
    return true;
  };
  const unplaced = shares.filter((share) => !take(share, ({ occurrence }) => occurrence === share.occurrence));
  for (const share of unplaced) {
    if (!take(share, ({ cancelled, confirmed }) => !cancelled && !confirmed)) result.added.push(share);
  }
  result.cancelled = [...free].filter(({ cancelled, confirmed }) => !cancelled && !confirmed);
  return result;
}
