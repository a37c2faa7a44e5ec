import pg from 'pg';
import { type Problem, Refused } from '../errors.ts';

/** Runs an act and says in words which named constraint it broke; any other fault passes. */
export async function inWords<T>(words: Record<string, Problem>, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const problem = error instanceof pg.DatabaseError ? words[error.constraint ?? ''] : undefined;
    throw problem ? new Refused(problem) : error;
  }
}
