import mammoth from 'mammoth';
import { extractPlan } from '../src/modules/plan/extract/extract.ts';
import { readOffice } from '../src/office/read.ts';
import { longPlan } from './long-plan.ts';
import { measure, printRatios } from './measure.ts';

/** Reading a hundred-page plan: ours to tasks and doubts, beside mammoth's to HTML alone. Limit: 1 s and 300 MB. */
export async function benchExtraction(): Promise<void> {
  const bytes = await longPlan(1600);
  const measured = await measure({
    'mammoth: .docx to HTML': () => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }),
    'ours: .docx to blocks': () => readOffice(bytes, 'plan.docx'),
    'ours: .docx to tasks, targets and doubts': async () =>
      extractPlan(await readOffice(bytes, 'plan.docx'), { year: 2026 }),
  });
  printRatios('A plan of 1,600 tasks, about 100 pages', measured);
}
