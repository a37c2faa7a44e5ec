import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/db/db.ts';
import type { SubjectKind } from './evidence/use.ts';

/** Something that evidence serves, as a page names it. */
export interface SubjectLine {
  id: string;
  title: string;
  href: string;
}

/** Finds subjects of one kind; those that the actor may not know of are left out. */
export type FindSubjects = (db: Db, actor: Actor, ids: string[], day: string) => Promise<SubjectLine[]>;

/** Each kind's finder comes from the module that has such things: they stand to the right of this one. */
export type Subjects = Record<SubjectKind, FindSubjects>;
