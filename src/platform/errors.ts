import type { Key, Params } from './i18n.ts';

/** One thing the person can mend, at a field or for the whole form. */
export interface Problem {
  field?: string;
  key: Key;
  params?: Params;
}

/** The act is refused for reasons that the person can mend: answered 422, what was typed is kept. */
export class Refused extends Error {
  readonly problems: Problem[];
  constructor(...problems: Problem[]) {
    super(problems.map((problem) => problem.key).join(', '));
    this.name = 'Refused';
    this.problems = problems;
  }
}

/** Somebody else saved first: answered 409. */
export class Conflict extends Error {
  override name = 'Conflict';
}

/** There is no such thing, or none that this person may know of: answered 404. */
export class NotFound extends Error {
  override name = 'NotFound';
}

/** The person may see the thing but not do this to it: answered 403. */
export class Forbidden extends Error {
  override name = 'Forbidden';
}

/** Far more is asked than a person can: answered 429. */
export class TooFast extends Error {
  override name = 'TooFast';
  /** How long to wait. */
  readonly seconds: number;
  constructor(seconds: number) {
    super(`Too fast: wait ${seconds} s`);
    this.seconds = seconds;
  }
}
