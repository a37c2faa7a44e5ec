import type { Actor } from './actor.ts';
import type { Key } from './i18n.ts';

/** A unit as predicates ask about it. */
export interface Whereabouts {
  unitId: string;
  /** The province, district or commune that the unit belongs to (itself, where it is one). */
  governmentId: string;
  /** The unit and everything above it. */
  line: string[];
}

/** Something that people do, and who may do it where: from these the page of roles is generated. */
export interface Ability {
  act: Key;
  may(actor: Actor, place: Whereabouts): boolean;
}
