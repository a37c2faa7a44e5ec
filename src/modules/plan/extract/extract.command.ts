import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readOffice } from '../../../office/read.ts';
import { extractPlan } from './extract.ts';
import type { Extraction } from './extraction.ts';

/** Reads a plan file and extracts its proposals, for the command line. Throws `Unreadable`. */
export async function extractFile(path: string, year?: number): Promise<Extraction> {
  const text = await readOffice(await readFile(path), basename(path));
  return extractPlan(text, year === undefined ? {} : { year });
}
