import { readFile } from 'node:fs/promises';
import { readOffice } from '../../../office/read.ts';
import { Unreadable } from '../../../office/unreadable.ts';
import { extractPlan } from '../extract/extract.ts';
import type { Reading } from './read-plan-file.ts';

/** What the process does that `readPlanFile` starts: path, name and year in, one JSON object out. */
export async function run([path = '', name = '', year = '']: string[]): Promise<void> {
  process.stdout.write(JSON.stringify(await read(path, name, Number(year))));
}

async function read(path: string, name: string, year: number): Promise<Reading> {
  try {
    const office = await readOffice(await readFile(path), name);
    return { ...extractPlan(office, { year }), blocks: office.blocks };
  } catch (error) {
    if (error instanceof Unreadable) return { failure: error.reason };
    throw error;
  }
}
