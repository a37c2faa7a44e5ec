/** An open share of a task whose unit ends, and what its heir has of the same task. */
export interface OpenShare {
  id: string;
  taskId: string;
  occurrence: number;
  from: string;
  /** Null where nobody takes over. */
  to: string | null;
  percent: number;
  submitted: boolean;
  dueOn: string | null;
  heldId: string | null;
  heldCancelled: boolean;
  heldSubmitted: boolean;
  heldConfirmed: boolean;
  /** The highest occurrence that anybody has of the task. */
  lastOccurrence: number;
}

export type MovedShare = OpenShare & { to: string };

/** What becomes of each share; a share in `revived` is in `merged` too: its heir takes up the one it had. */
export interface SharedOut {
  moved: MovedShare[];
  merged: OpenShare[];
  dropped: OpenShare[];
  revived: OpenShare[];
}

/**
 * Of the shares of one task that come to one heir, the one that is least advanced goes on: the whole is not done before it is.
 * Beside one that the heir has finished it goes on as a further occurrence.
 */
export function shareOut(shares: OpenShare[]): SharedOut {
  const result: SharedOut = { moved: [], merged: [], dropped: [], revived: [] };
  const taken = new Set<string>();
  const further = new Map<string, number>();
  for (const share of shares.toSorted(leastAdvancedFirst)) {
    const { to, taskId, occurrence, heldId, heldCancelled, lastOccurrence } = share;
    if (to === null) {
      result.dropped.push(share);
      continue;
    }
    const place = `${taskId} ${to} ${occurrence}`;
    if (taken.has(place)) result.merged.push(share);
    else if (heldId === null) result.moved.push({ ...share, to });
    else if (heirIsFurther(share)) {
      const next = (further.get(taskId) ?? lastOccurrence) + 1;
      further.set(taskId, next);
      result.moved.push({ ...share, to, occurrence: next });
    } else {
      result.merged.push(share);
      if (heldCancelled) result.revived.push(share);
    }
    taken.add(place);
  }
  return result;
}

/** The heir says that its own share is done, or had that confirmed, while this one is not as far. */
function heirIsFurther({ submitted, heldSubmitted, heldConfirmed }: OpenShare): boolean {
  return heldConfirmed || (heldSubmitted && !submitted);
}

function leastAdvancedFirst(one: OpenShare, other: OpenShare): number {
  return (
    Number(one.submitted) - Number(other.submitted) ||
    one.percent - other.percent ||
    (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999') ||
    one.id.localeCompare(other.id)
  );
}
