import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { demoPlanDocument } from '../../demo/plan-document.ts';
import { readOffice } from '../../src/office/read.ts';
import { writeOfficialDocument } from '../../src/office/word/official.ts';

test('the sample plan that is shipped says what its source says', async () => {
  const shipped = await readFile(new URL('../../demo/ke-hoach-cchc-2026-phu-khe.docx', import.meta.url));
  const written = await writeOfficialDocument(demoPlanDocument('phu-khe', 2026));
  expect(await readOffice(shipped)).toEqual(await readOffice(written));
});
