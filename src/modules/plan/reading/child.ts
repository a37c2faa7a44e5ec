import { readFile } from 'node:fs/promises';
import { readOffice } from '../../../office/read.ts';
import { Unreadable } from '../../../office/unreadable.ts';
import { extractPlan } from '../extract/extract.ts';
import type { Reading } from './read-plan-file.ts';

/** The process that `readPlanFile` starts: path, name and year in, one JSON object out. */
const [path = '', name = '', year = ''] = process.argv.slice(2);

async function read(): Promise<Reading> {
  try {
    const office = await readOffice(await readFile(path), name);
    return { ...extractPlan(office, { year: Number(year) }), blocks: office.blocks };
  } catch (error) {
    if (error instanceof Unreadable) return { failure: error.reason };
    throw error;
  }
}

process.stdout.write(JSON.stringify(await read()));
