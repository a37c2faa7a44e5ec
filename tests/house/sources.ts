import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

export interface Source {
  /** Its path inside src/. */
  path: string;
  text: string;
}

/** The files of src/ whose path fits. */
export function readSources(fits: RegExp): Source[] {
  const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => fits.test(path));
  return paths.sort().map((path) => ({ path, text: readFileSync(src + path, 'utf8') }));
}

/** The program's own files: TypeScript that is neither a test nor generated. */
export function readProgram(): Source[] {
  return readSources(/\.tsx?$/).filter(({ path }) => !/\.test\.tsx?$|\.gen\.ts$|(^|\/)fixtures\//.test(path));
}
