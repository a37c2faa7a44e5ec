import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator } from 'playwright-core';

/** Downloads what a link offers, a .docx file, and gives the words in it, a line per paragraph. */
export async function downloadWord(link: Locator): Promise<string> {
  const [download] = await Promise.all([link.page().waitForEvent('download'), link.click()]);
  const document = unzipSync(await readFile(await download.path()))['word/document.xml'];
  if (!document) throw new Error(`${download.suggestedFilename()} is not a Word file`);
  return strFromU8(document)
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '');
}
