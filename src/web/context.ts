import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Actor } from '../platform/actor.ts';
import { NotFound } from '../platform/errors.ts';
import type { Language } from '../platform/i18n.ts';
import { isId } from '../platform/id.ts';
import type { Log } from '../platform/log.ts';
import type { HeldChoice, View } from '../ui/view.ts';
import type { FormValues } from './form-values.ts';

/** The signed-in person as the pages greet them. */
export interface Viewer {
  actor: Actor;
  name: string;
  title: string;
  unit: string;
  language: Language;
  /** The positions to choose from, for whoever holds several today. */
  positions: HeldChoice[];
  /** This one of the person's sessions. */
  sessionId: string;
  /** The role asks for a second factor that the person has not set up yet. */
  mustEnrol: boolean;
  /** How many things wait in the inbox. */
  inboxCount: number;
}

/** What the middlewares leave for the routes. */
export interface Env {
  Bindings: Partial<HttpBindings>;
  Variables: {
    viewer: Viewer | null;
    view: View;
    /** The network address of the request; null where there is none. */
    address: string | null;
    log: Log;
    /** Cookies travel over https only. */
    secureCookies: boolean;
    /** Reads a form with files to disk, once. */
    receiveForm?: () => Promise<FormValues>;
  };
}

export type Ctx = Context<Env>;

/** Who acts in this request; routes behind the sign-in always have one. */
export function actorOf(c: Ctx): Actor {
  const { viewer } = c.var;
  if (!viewer) throw new Error('A route without sign-in asked who acts');
  return viewer.actor;
}

/** The government for which somebody acts here; `NotFound` for bodies that belong to none. */
export function governmentOf(c: Ctx): string {
  const { governmentId } = actorOf(c);
  if (!governmentId) throw new NotFound();
  return governmentId;
}

/** The id in the address; `NotFound` for what cannot be one. */
export function idIn(c: Ctx, name = 'id'): string {
  const id = c.req.param(name);
  if (!id || !isId(id)) throw new NotFound();
  return id;
}
