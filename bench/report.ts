import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { demoPlanDocument } from '../demo/plan-document.ts';
import { writeOfficialDocument } from '../src/office/word/official.ts';
import { longPlan } from './long-plan.ts';
import { measure, printRatios } from './measure.ts';

const rows = 500;

/** Writing a document with an annex of 500 rows: ours, beside docxtemplater filling a template of the same look. */
export async function benchReport(): Promise<void> {
  const template = await loopTemplate();
  const cells = Array.from({ length: rows }, (_, index) => ({
    no: index + 1,
    text: 'Niêm yết, công khai thủ tục hành chính',
  }));
  const measured = await measure({
    'docxtemplater: fill a template': async () => {
      const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
      filled.render({ rows: cells });
      return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
    },
    'ours: write the whole document': () => longPlan(rows),
  });
  printRatios(`A document with an annex of ${rows} rows`, measured);
}

/** The demonstration plan with a single row that docxtemplater repeats. */
async function loopTemplate(): Promise<Uint8Array> {
  const document = demoPlanDocument('mai-linh', 2026);
  const annex = document.annexes[0];
  const table = annex?.blocks[0];
  if (!annex || table?.kind !== 'table') throw new Error('The demonstration plan has lost its annex');
  const row = { cells: ['{#rows}{no}', '{text}', '{text}', '{text}', '{text}', '{text}{/rows}'] };
  return writeOfficialDocument({ ...document, annexes: [{ ...annex, blocks: [{ ...table, rows: [row] }] }] });
}
