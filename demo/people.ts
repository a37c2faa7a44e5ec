import type { Actor, Role } from '../src/platform/actor.ts';
import { type Ids, known } from './ids.ts';

/** Somebody of the demonstration as the actor of an act. */
export function personOf(ids: Ids, name: string, unit: string, government: string, role: Role): Actor {
  return {
    personId: known(ids, name),
    unitId: known(ids, unit),
    governmentId: known(ids, government),
    reachId: known(ids, role === 'coordinator' ? government : unit),
    role,
    source: 'page',
    address: null,
  };
}
