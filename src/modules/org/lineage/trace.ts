/** A unit that became (part of) another on a day. */
export interface Link {
  fromId: string;
  toId: string;
  day: string;
}

/** A span of days in which a unit stands, without the last one; null is open. */
export interface Span {
  unitId: string;
  from: string | null;
  until: string | null;
}

/** The units of an earlier day that a unit of a later day was made of. */
export interface Lineage {
  unitIds: string[];
  /** The earlier units became this one and nothing else: what they did and what it does can be compared. */
  whole: boolean;
}

/** Follows links back from a unit to the earlier day, then forward again to see whether anything went elsewhere. */
export function traceLineage(links: Link[], spans: Span[], unitId: string, fromDay: string, toDay: string): Lineage {
  const days = [...new Set(links.map(({ day }) => day))].filter((day) => day > fromDay && day <= toDay).sort();
  const on = (day: string, id: string) =>
    spans.some((span) => span.unitId === id && (span.from ?? '') <= day && (span.until === null || day < span.until));
  const eve = (day: string, id: string) =>
    spans.some((span) => span.unitId === id && (span.from ?? '') < day && (span.until === null || day <= span.until));

  let earlier = new Set([unitId]);
  for (const day of days.toReversed()) {
    const before = new Set<string>();
    for (const id of earlier) {
      for (const link of links) if (link.toId === id && link.day === day) before.add(link.fromId);
      if (eve(day, id) || !links.some((link) => link.toId === id && link.day === day)) before.add(id);
    }
    earlier = before;
  }
  const unitIds = [...earlier].filter((id) => on(fromDay, id));

  let later = new Set(unitIds);
  for (const day of days) {
    const after = new Set<string>();
    for (const id of later) {
      for (const link of links) if (link.fromId === id && link.day === day) after.add(link.toId);
      if (on(day, id)) after.add(id);
    }
    later = after;
  }
  return { unitIds, whole: unitIds.length > 0 && later.size === 1 && later.has(unitId) };
}
