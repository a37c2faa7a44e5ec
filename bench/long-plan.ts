import { demoPlanDocument } from '../demo/plan-document.ts';
import { writeOfficialDocument } from '../src/office/word/official.ts';
import type { BodyBlock, TableRow } from '../src/office/word/official-document.ts';

/** A plan like the demonstration's with some number of tasks; 1,600 make about a hundred pages. */
export async function longPlan(tasks: number): Promise<Uint8Array> {
  const document = demoPlanDocument('mai-linh', 2026);
  const annex = document.annexes[0];
  const table = annex?.blocks[0];
  if (!annex || table?.kind !== 'table') throw new Error('The demonstration plan has lost its annex');
  const some = [...table.rows];
  const rows: TableRow[] = Array.from({ length: tasks }, (_, index) => some[index % some.length] ?? { cells: [] });
  const blocks: BodyBlock[] = [{ ...table, rows }];
  return writeOfficialDocument({ ...document, annexes: [{ ...annex, blocks }] });
}
