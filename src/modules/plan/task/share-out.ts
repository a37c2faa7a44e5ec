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
}

export type MovedShare = OpenShare & { to: string };

/** What becomes of each share; a share in `revived` is in `merged` too: its heir takes up the one it had. */
export interface SharedOut {
  moved: MovedShare[];
  merged: OpenShare[];
  dropped: OpenShare[];
  revived: OpenShare[];
}

/** Of the shares of one task that come to one heir, the one that is least advanced goes on: the whole is not done before it is. */
export function shareOut(shares: OpenShare[]): SharedOut {
  const result: SharedOut = { moved: [], merged: [], dropped: [], revived: [] };
  const taken = new Set<string>();
  for (const share of shares.toSorted(leastAdvancedFirst)) {
    const { to, taskId, occurrence, heldId, heldCancelled } = share;
    if (to === null) {
      result.dropped.push(share);
      continue;
    }
    const place = `${taskId} ${to} ${occurrence}`;
    if (heldId === null && !taken.has(place)) result.moved.push({ ...share, to });
    else result.merged.push(share);
    if (heldCancelled && !taken.has(place)) result.revived.push(share);
    taken.add(place);
  }
  return result;
}

function leastAdvancedFirst(one: OpenShare, other: OpenShare): number {
  return (
    Number(one.submitted) - Number(other.submitted) ||
    one.percent - other.percent ||
    (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999') ||
    one.id.localeCompare(other.id)
  );
}
