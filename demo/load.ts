import { adoptPlan } from '../src/modules/plan/adoption/adoption.ts';
import { storePlan } from '../src/modules/plan/plan.ts';
import { readPlan } from '../src/modules/plan/reading/reading.ts';
import { writeOfficialDocument } from '../src/office/word/official.ts';
import type { Actor } from '../src/platform/actor.ts';
import { backgroundJob } from '../src/platform/actor.ts';
import { addDays } from '../src/platform/clock.ts';
import type { Db } from '../src/platform/db/db.ts';
import type { FileStore } from '../src/platform/files.ts';
import { backdate } from './backdate.ts';
import { fillRegisters } from './documents.ts';
import { loadHistory } from './history.ts';
import { known } from './ids.ts';
import { playInbox } from './inbox.ts';
import { issueLastQuarter } from './issued-report.ts';
import { personOf, workersOf } from './people.ts';
import { type DemoPlanName, demoPlanDocument } from './plan-document.ts';
import { playAssigned, playYear, type Stage } from './story.ts';
import { loadUnits } from './units.ts';

/** Loads the demonstration province into an empty database: its units and people, two plans in force, and a year's work. */
export async function loadDemo(db: Db, files: FileStore, today: string): Promise<void> {
  const ids = await db.transaction().execute((tx) => loadUnits(tx));
  // Until spring a new year has little to show.
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '04-01' ? 1 : 0);
  const stage: Stage = { db, files, ids, today, year, workers: await workersOf(db, today), documents: new Map() };
  const province = 'Tỉnh Lam Giang';
  const commune = 'Xã Mai Lĩnh';
  const ha = personOf(ids, 'Nguyễn Thu Hà', `Sở Nội vụ, ${province}`, province, 'coordinator');
  const hanh = personOf(ids, 'Trần Thị Hạnh', `Phòng Văn hóa - Xã hội, ${commune}`, commune, 'coordinator');
  await loadHistory(db, files, ids, ha, today);
  await putInForce(stage, 'lam-giang', known(ids, province), ha, `${year}-01-06`);
  await putInForce(stage, 'mai-linh', known(ids, commune), hanh, `${year}-01-12`);
  stage.documents = await fillRegisters(stage);
  await playYear(stage, province, ha);
  await playYear(stage, commune, hanh);
  await playAssigned(stage, commune, hanh);
  await issueLastQuarter(db, hanh, known(ids, commune), today);
  await backdate(db, today);
  await playInbox(db, today);
}

/** Prints a plan, imports the file as an office would, and adopts it. */
async function putInForce(stage: Stage, name: DemoPlanName, unitId: string, actor: Actor, day: string): Promise<void> {
  const { db, files, year } = stage;
  const bytes = await writeOfficialDocument(demoPlanDocument(name, year));
  const file = { bytes, name: `ke-hoach-cchc-${year}-${name}.docx`, year, unitId };
  const id = await db.transaction().execute((tx) => storePlan(tx, files, actor, file));
  await readPlan(db, files, backgroundJob, id);
  await adoptPlan(db, actor, id, addDays(day, 1));
}
