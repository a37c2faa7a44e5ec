import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/db/db.ts';

/** A task whose product a document seems to be. */
export interface ProductOffer {
  id: string;
  title: string;
  unit: string;
  /** The form that says it is done, filled in; null for those who may only look. */
  href: string | null;
}

/** What a task is compared with. */
export interface ProductCandidate {
  id: string;
  type: number;
  abstract: string;
  issuedOn: string;
  /** The government whose register it is in. */
  ownerId: string;
}

/** Finds the open tasks whose product a document may be; it comes from the module of the tasks. */
export type OfferProducts = (db: Db, actor: Actor, document: ProductCandidate, day: string) => Promise<ProductOffer[]>;
