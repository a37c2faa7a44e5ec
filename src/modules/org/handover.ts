import type { Actor } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/db/db.ts';

/** Where a unit's work or people go on a day; to nobody, where the unit ends without an heir; to itself, where only what it belongs to changes. */
export interface UnitMove {
  from: string;
  to: string | null;
}

/** Why things move: the reorganisation's title and document, as histories say it. */
export interface MoveReason {
  day: string;
  words: string;
}

/** A unit that goes on below another government, and the one that it belonged to. */
export interface Leaving {
  unitId: string;
  governmentId: string;
}

/** Something that goes along when units change: another module counts and moves its own rows. */
export interface Handover {
  /** How many open things each unit has on a day; units without any may be left out. */
  count(db: Db | Tx, unitIds: string[], day: string): Promise<Map<string, number>>;
  /** How many open things elsewhere each unit answers for: they do not move, but need somebody when it ends. */
  countDirected?(db: Db | Tx, unitIds: string[], day: string): Promise<Map<string, number>>;
  /** How many roles in units that go on below another government were given on the one they leave: they follow. */
  countFollowing?(db: Db | Tx, leaving: Leaving[], day: string): Promise<Map<string, number>>;
  /** Which of the governments that they leave would have no administrator on the day. */
  orphaned?(db: Db | Tx, leaving: Leaving[], day: string): Promise<string[]>;
  /** Moves them in the transaction of the act; gives how many. */
  move(tx: Tx, actor: Actor, moves: UnitMove[], reason: MoveReason): Promise<number>;
}

/** A plan that is not adopted yet and concerns units that end. */
export interface PendingPlan {
  year: number;
  /** The government whose plan it is, and its name on the eve. */
  ownerId: string;
  owner: string;
  /** Those of the units that are to carry out some of it. */
  unitIds: string[];
}

/** Plans under review, which go along too, and are named ahead. */
export interface PlanHandover extends Pick<Handover, 'move'> {
  pending(db: Db | Tx, unitIds: string[], day: string): Promise<PendingPlan[]>;
}

/** What the program hands over to reorganisations, which know no module to their right. */
export interface Handovers {
  assignments: Handover;
  plans: PlanHandover;
  positions: Handover;
  /** Which roles need a second factor. */
  rules: Handover;
}
