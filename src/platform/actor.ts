/** What a person is in a position; a role is given on a unit and reaches what is below it. */
export const roles = [
  'administrator',
  'coordinator',
  'officer',
  'leader',
  'approver',
  'clerk',
  'appraiser',
  'auditor',
  'client',
] as const;

export type Role = (typeof roles)[number];

/** Who acts, for which unit, in which role and by which way; every act takes one. */
export interface Actor {
  /** Null for the command line and for jobs. */
  personId: string | null;
  /** The unit acted for; null for the command line and for jobs. */
  unitId: string | null;
  /** The unit that the role is given on, by which predicates ask; null for the command line and for jobs. */
  reachId: string | null;
  /** The province, district or commune that the unit belongs to (itself, where it is one). */
  governmentId: string | null;
  /** `system`: the command line and jobs, run by whoever runs the server. */
  role: Role | 'system';
  source: 'page' | 'import' | 'api' | 'command' | 'job';
  /** The network address that the request came from; null where there is none. */
  address: string | null;
}

/** Acts of the person who runs the server from its command line. */
export const commandLine: Actor = {
  personId: null,
  unitId: null,
  reachId: null,
  governmentId: null,
  role: 'system',
  source: 'command',
  address: null,
};

/** Acts that a job does on its own. */
export const backgroundJob: Actor = { ...commandLine, source: 'job' };
