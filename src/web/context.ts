import type { Context } from 'hono';
import type { Actor } from '../platform/actor.ts';
import type { Language } from '../platform/i18n.ts';
import type { View } from '../ui/view.ts';

/** The signed-in person as the pages greet them. */
export interface Viewer {
  actor: Actor;
  name: string;
  title: string;
  unit: string;
  language: Language;
}

/** What the middlewares leave for the routes. */
export interface Env {
  Variables: { viewer: Viewer | null; view: View };
}

export type Ctx = Context<Env>;

/** Who acts in this request; routes behind the sign-in always have one. */
export function actorOf(c: Ctx): Actor {
  const { viewer } = c.var;
  if (!viewer) throw new Error('A route without sign-in asked who acts');
  return viewer.actor;
}
