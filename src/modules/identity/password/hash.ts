import { hash, verify } from '@node-rs/argon2';
import { newToken } from '../../../platform/token.ts';

// OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane.
export const passwordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash to keep of a password. The same letters typed on another keyboard are the same password. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), passwordCost);

let nobodys: Promise<string> | undefined;

/** Whether a password is the one of the hash; where there is none, as much is computed for nothing, so that time tells nothing. */
export async function passwordFits(hashed: string | null | undefined, typed: string): Promise<boolean> {
  nobodys ??= hashPassword(newToken());
  const fits = await verify(hashed ?? (await nobodys), typed.normalize('NFC'));
  return Boolean(hashed) && fits;
}
