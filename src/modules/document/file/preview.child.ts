import { readFile } from 'node:fs/promises';
import type { Block } from '../../../office/blocks.ts';
import { readOffice } from '../../../office/read.ts';
import { Unreadable } from '../../../office/unreadable.ts';

// A page stays under 50 KB; whoever wants all of it opens the file.
const most = 20_000;

/** What the process does that `previewOf` starts: a path in, the first blocks of the file's text out. */
export async function run([path = '']: string[]): Promise<void> {
  process.stdout.write(JSON.stringify(await read(path)));
}

async function read(path: string): Promise<Block[] | null> {
  try {
    const { blocks } = await readOffice(await readFile(path));
    let left = most;
    return blocks.filter((block) => {
      left -= JSON.stringify(block).length;
      return left > 0;
    });
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
