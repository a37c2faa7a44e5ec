import type { Share } from '../adoption/fan-out.ts';

/** An assignment as an amendment finds it. */
export interface Standing {
  id: string;
  unitId: string;
  /** Who answers for the unit today: itself, or who took over from it. */
  heirId: string;
  occurrence: number;
  dueOn: string | null;
  /** Cancelled earlier; it is taken up again rather than made twice. */
  cancelled: boolean;
  /** Confirmed as done: nothing changes it any more. */
  confirmed: boolean;
}

/** What the task asked for until now: the dates of a recurring one, and the last occurrence that it gave a unit itself. */
export interface Former {
  last: number;
  dates: string[];
}

/** What an amendment does to the assignments of one task. */
export interface Reassignment {
  /** Goes on, perhaps with another date. */
  moved: { standing: Standing; share: Share }[];
  added: Share[];
  cancelled: Standing[];
  /** Counted anew before anything else, so that no other share has their occurrence. */
  room: { id: string; occurrence: number }[];
}

/**
 * Fits the assignments of a task to the shares that the amended task asks for. Progress is kept: a unit's assignment
 * goes on under its own occurrence where there is one, otherwise the next free one takes its place. What came to a unit
 * beside its own share, when others were merged into it, goes on there; what they had done is not asked again.
 */
export function reassign(standing: Standing[], shares: Share[], former: Former): Reassignment {
  const result: Reassignment = { moved: [], added: [], cancelled: [], room: [] };
  const further = standing.filter(({ occurrence }) => occurrence > former.last);
  const own = standing.filter(({ occurrence }) => occurrence <= former.last);
  const free = new Set(own);
  const take = (share: Share, fits: (each: Standing) => boolean) => {
    const found = [...free].find((each) => each.unitId === share.unitId && fits(each));
    if (!found) return false;
    free.delete(found);
    result.moved.push({ standing: found, share });
    return true;
  };
  const unplaced = shares.filter((share) => !take(share, ({ occurrence }) => occurrence === share.occurrence));
  for (const share of unplaced) {
    if (take(share, ({ cancelled, confirmed }) => !cancelled && !confirmed) || doneBefore(own, share)) continue;
    result.added.push(share);
  }
  const lastOccurrence = Math.max(former.last, ...shares.map(({ occurrence }) => occurrence));
  const shift = further.length > 0 ? lastOccurrence - former.last : 0;
  for (const each of further) {
    const occurrence = each.occurrence + shift;
    if (shift > 0) result.room.push({ id: each.id, occurrence });
    if (each.cancelled || each.confirmed) continue;
    const dates = shares.filter(({ unitId }) => unitId === each.unitId).map(({ dueOn }) => dueOn);
    if (dates.length === 0) result.cancelled.push(each);
    else
      result.moved.push({
        standing: each,
        share: { unitId: each.unitId, occurrence, dueOn: dates[placeOf(each, former, dates.length)] ?? null },
      });
  }
  result.cancelled.push(...[...free].filter(({ cancelled, confirmed }) => !cancelled && !confirmed));
  return result;
}

/** A unit that ended had done it; whoever took over from it does not do it again. */
const doneBefore = (own: Standing[], { unitId, occurrence }: Share) =>
  own.some((each) => each.confirmed && each.heirId === unitId && each.occurrence === occurrence);

/** Which of so many dates an assignment stands for that has an occurrence of its own: the place that its date had. */
function placeOf({ dueOn }: Standing, { dates }: Former, count: number): number {
  const at = dates.findLastIndex((date) => dueOn !== null && date <= dueOn);
  return Math.min(Math.max(at, 0), count - 1);
}
