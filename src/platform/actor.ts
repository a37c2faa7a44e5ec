export type Role = 'administrator' | 'coordinator' | 'officer' | 'leader' | 'auditor';

/** Who acts, for which unit, in which role and by which way; every act takes one. */
export interface Actor {
  /** Null for the command line and for jobs. */
  personId: string | null;
  /** The unit acted for; null for the command line and for jobs. */
  unitId: string | null;
  /** The province, district or commune that the unit belongs to (itself, where it is one). */
  governmentId: string | null;
  /** `system`: the command line and jobs, run by whoever runs the server. */
  role: Role | 'system';
  source: 'page' | 'import' | 'api' | 'command' | 'job';
}

/** Acts of the person who runs the server from its command line. */
export const commandLine: Actor = {
  personId: null,
  unitId: null,
  governmentId: null,
  role: 'system',
  source: 'command',
};

/** Acts that a job does on its own. */
export const backgroundJob: Actor = { ...commandLine, source: 'job' };
