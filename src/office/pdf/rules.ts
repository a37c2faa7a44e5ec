import type { Rule } from './ink.ts';

/** Rules nearer to each other than this, in points, are one line: double borders, borders drawn per cell. */
const near = 3;
/** A page with more ruling lines than this holds a drawing. */
const most = 4000;

/** Ruling lines that cross or touch one another. */
export interface Network {
  horizontal: Rule[];
  vertical: Rule[];
}

/** Joins the pieces of each line and gathers the lines that hang together; those with no crossing are left out. */
export function networksOf(rules: readonly Rule[]): Network[] {
  const horizontal = joinPieces(rules.filter((rule) => rule.axis === 'horizontal'));
  const vertical = joinPieces(rules.filter((rule) => rule.axis === 'vertical'));
  if (horizontal.length + vertical.length > most) return [];
  const networks: Network[] = [];
  for (const rule of horizontal) {
    const touching = networks.filter((network) => network.vertical.some((other) => crosses(rule, other)));
    const loose = vertical.filter(
      (other) => crosses(rule, other) && !networks.some((network) => network.vertical.includes(other)),
    );
    if (touching.length === 0 && loose.length === 0) continue;
    const joined = {
      horizontal: [...touching.flatMap((network) => network.horizontal), rule],
      vertical: [...touching.flatMap((network) => network.vertical), ...loose],
    };
    for (const network of touching) networks.splice(networks.indexOf(network), 1);
    networks.push(joined);
  }
  return networks;
}

function joinPieces(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const positions of clustersOf(rules, (rule) => rule.at)) {
    const at = positions.reduce((sum, rule) => sum + rule.at, 0) / positions.length;
    let last: Rule | undefined;
    for (const rule of positions.toSorted((a, b) => a.from - b.from)) {
      if (last && rule.from <= last.to + near) {
        last.to = Math.max(last.to, rule.to);
      } else {
        last = { ...rule, at };
        joined.push(last);
      }
    }
  }
  return joined;
}

/** Groups of things whose positions lie within a few points of their neighbour's, in order of position. */
export function clustersOf<T>(things: readonly T[], position: (thing: T) => number): T[][] {
  const clusters: T[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const thing of things.toSorted((a, b) => position(a) - position(b))) {
    if (position(thing) - reach > near) clusters.push([]);
    clusters.at(-1)?.push(thing);
    reach = position(thing);
  }
  return clusters;
}

function crosses(horizontal: Rule, vertical: Rule): boolean {
  const across = vertical.at >= horizontal.from - near && vertical.at <= horizontal.to + near;
  return across && horizontal.at >= vertical.from - near && horizontal.at <= vertical.to + near;
}
