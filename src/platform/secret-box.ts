import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { access, constants, copyFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Encrypts what the database keeps but must not tell whoever reads it. */
export interface SecretBox {
  /** AES-256-GCM; `owner` is whose secret it is: in somebody else's row it does not open. */
  seal(text: string, owner: string): string;
  /** Null when the key is not here, or the words were changed or stand with somebody else. */
  open(sealed: string, owner: string): string | null;
  /** Whether it is sealed, with the key that is used now. */
  isCurrent(sealed: string): boolean;
}

const bytes = 32;
const algorithm = 'aes-256-gcm';
const keyFile = 'secret.key';

/** A box with the key that seals, and those before it, which only open. */
export function secretBox([key, ...older]: [Buffer, ...Buffer[]]): SecretBox {
  const keys = new Map([key, ...older].map((each) => [idOf(each), each]));
  const id = idOf(key);
  return {
    isCurrent: (sealed) => sealed.startsWith(`box1.${id}.`),
    seal(text, owner) {
      const iv = randomBytes(12);
      const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(owner));
      const parts = [iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
      return `box1.${id}.${Buffer.concat(parts).toString('base64url')}`;
    },
    open(sealed, owner) {
      const [form, by = '', words = ''] = sealed.split('.');
      const found = form === 'box1' ? keys.get(by) : undefined;
      const raw = Buffer.from(words, 'base64url');
      if (!found || raw.length < 28) return null;
      try {
        const decipher = createDecipheriv(algorithm, found, raw.subarray(0, 12), { authTagLength: 16 });
        decipher.setAAD(Buffer.from(owner)).setAuthTag(raw.subarray(-16));
        return Buffer.concat([decipher.update(raw.subarray(12, -16)), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}

/** Tells keys apart without telling them. */
const idOf = (key: Buffer) => createHash('sha256').update(key).digest('hex').slice(0, 8);

/** Reads keys as they are configured, the one that seals first; throws a sentence, in which they do not stand. */
export function readKeys(name: string, text: string): [Buffer, ...Buffer[]] {
  const [first, ...others] = text.split(',').map((each) => Buffer.from(each.trim(), 'base64'));
  if (!first || [first, ...others].some((key) => key.length !== bytes))
    throw new Error(
      `${name} must be ${bytes} random bytes in base64 (openssl rand -base64 32); older keys follow after commas`,
    );
  return [first, ...others];
}

/** The box of this program: with the configured keys, or with the one in the data folder, made at the first start. */
export async function openSecretBox(dataDir: string, configured: [Buffer, ...Buffer[]] | null): Promise<SecretBox> {
  if (configured) return secretBox(configured);
  const path = join(dataDir, keyFile);
  await mkdir(dataDir, { recursive: true });
  // Whole before it has its name: another process that starts at this moment must not read half a key.
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    await access(path).catch(async () => {
      await writeFile(draft, `${randomBytes(bytes).toString('base64')}\n`, { mode: 0o600, flush: true });
      // Some network folders have no links.
      await link(draft, path).catch(() => copyFile(draft, path, constants.COPYFILE_EXCL));
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return secretBox(readKeys(path, await readFile(path, 'utf8')));
}
