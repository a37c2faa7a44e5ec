import type { World } from '../world.ts';

/** A request that does what a route is for: its address, and for a post the form as the page would send it. */
export interface Sample {
  path: string;
  form?: Record<string, string | File>;
}

/** For each route of the program a valid request about the commune of the world. A route without one fails the test. */
export type Samples = Record<string, (world: World) => Sample>;

/** A page of a fixed address. */
export const at = (path: string) => () => ({ path });
