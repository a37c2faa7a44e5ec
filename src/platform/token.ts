import { createHash, randomBytes } from 'node:crypto';

/** A word that nobody can guess, for cookies and links. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: who reads the database cannot use it. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
