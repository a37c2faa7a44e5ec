import { readOffice } from '../../office/read.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/db/db.ts';
import type { FileStore } from '../../platform/files.ts';
import { compareWithPlanInForce } from './amendment/compare.ts';
import { extractPlan } from './extract/extract.ts';
import { storePlan } from './plan.ts';
import { saveExtraction } from './reading/save-extraction.ts';

const heading = 'STT\tNhiệm vụ\tSản phẩm\tThời gian hoàn thành\tCơ quan chủ trì\tCơ quan phối hợp';

/** The text of a plan whose only table has these rows: number, task, product, deadline, leads, co-ordinators. */
export function planText(year: number, rows: string[]): string {
  return `Số: 7/KH-UBND\nKẾ HOẠCH\nCải cách hành chính năm ${year}\n\n${[heading, ...rows].join('\n')}\n`;
}

/** Puts a plan under review as the background job does, but read in this process. Returns its id. */
export async function makeReview(
  db: Db,
  files: FileStore,
  actor: Actor,
  { unitId, year, rows }: { unitId: string; year: number; rows: string[] },
): Promise<string> {
  const bytes = new TextEncoder().encode(planText(year, rows));
  const text = await readOffice(bytes, 'ke-hoach.txt');
  return db.transaction().execute(async (tx) => {
    const id = await storePlan(tx, files, actor, { bytes, name: 'ke-hoach.txt', year, unitId });
    const plan = await tx.selectFrom('plan').where('id', '=', id).selectAll().executeTakeFirstOrThrow();
    await saveExtraction(tx, plan, { ...extractPlan(text, { year }), blocks: text.blocks });
    await compareWithPlanInForce(tx, id);
    return id;
  });
}
