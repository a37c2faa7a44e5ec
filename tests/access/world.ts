import { sql } from 'kysely';
import { makeReview } from '../../src/modules/plan/review.fixture.ts';
import { openReport } from '../../src/modules/report/open-report.ts';
import type { Actor } from '../../src/platform/actor.ts';
import type { Db } from '../../src/platform/db/db.ts';
import type { FileStore } from '../../src/platform/files.ts';
import { newId } from '../../src/platform/id.ts';
import type { Seat } from './people.ts';
import { makeRecords, type Records } from './records.ts';

/** What the commune of the demonstration has that others may or may not reach, by what the addresses call it. */
export interface World {
  seats: Record<'own' | 'beside' | 'above' | 'elsewhere', Seat>;
  coordinator: Actor;
  /** A plan in force, and one under review with its first proposal, target and doubt. */
  plan: string;
  review: { id: string; proposal: string; second: string; target: string; doubt: string };
  /** An open assignment of the department, its task, and one that waits for confirmation. */
  assignment: { id: string; task: string; version: number };
  waiting: { id: string; version: number };
  eventTask: string;
  report: { id: string; section: string; sectionVersion: number; version: number };
  records: Records;
}

/** Finds and makes the world in the demonstration's database. */
export async function makeWorld(db: Db, files: FileStore): Promise<World> {
  const seats = {
    own: await seat(db, 'Xã Mai Lĩnh', 'Phòng Kinh tế'),
    beside: await seat(db, 'Xã Mai Lĩnh', 'Phòng Văn hóa - Xã hội'),
    above: await seat(db, 'Tỉnh Lam Giang', 'Sở Nội vụ'),
    elsewhere: await seat(db, 'Xã Phú Khê', 'Phòng Kinh tế'),
  };
  const { governmentId, unitId } = seats.own;
  const coordinator: Actor = {
    personId: null,
    unitId: governmentId,
    reachId: governmentId,
    governmentId,
    role: 'coordinator',
    source: 'page',
    address: null,
  };
  const plan = await one<{ id: string; year: number }>(
    sql`select id, year from plan where unit_id = ${governmentId} and state = 'adopted'`,
    db,
  );
  const review = await makeReview(db, files, coordinator, { unitId: governmentId, year: plan.year, rows });
  const proposals = await sql<{
    id: string;
  }>`select id from proposal where plan_id = ${review} order by ordinal`.execute(db);
  const reportId = await openReport(db, coordinator, governmentId, 'Q2', plan.year);
  const assignment = await one<World['assignment']>(
    sql`select id, task_id as task, version from assignment
        where unit_id = ${unitId} and owner_id = ${governmentId} and phase = 'open' order by id limit 1`,
    db,
  );
  return {
    seats,
    coordinator,
    plan: plan.id,
    review: {
      id: review,
      proposal: proposals.rows[0]?.id ?? '',
      second: proposals.rows[1]?.id ?? '',
      target: await addTarget(db, review),
      doubt: (
        await one<{ id: string }>(sql`select id from doubt where plan_id = ${review} order by ordinal limit 1`, db)
      ).id,
    },
    assignment,
    records: await makeRecords(db, files, seats.own, assignment.id),
    waiting: await one(
      sql`select id, version from assignment where owner_id = ${governmentId} and phase = 'awaiting-confirmation' limit 1`,
      db,
    ),
    eventTask: (
      await one<{ id: string }>(
        sql`select id from task where unit_id = ${governmentId} and deadline_type = 'event' order by ordinal limit 1`,
        db,
      )
    ).id,
    report: await one(
      sql`select r.id, r.version, s.key as section, s.version as "sectionVersion"
          from report r join report_section s on s.report_id = r.id
          where r.id = ${reportId} and s.generated <> '' order by s.ordinal limit 1`,
      db,
    ),
  };
}

const rows = [
  '1\tBan hành kế hoạch kiểm tra, đạt tỷ lệ 100% đơn vị\tKế hoạch\tQuý I\tPhòng Kinh tế\t',
  '2\tRà soát thủ tục hành chính\tBáo cáo\tTrước ngày 30/6\tVăn phòng huyện Sơn Hà\t',
];

async function addTarget(db: Db, planId: string): Promise<string> {
  const id = newId();
  const target = { id, plan_id: planId, ordinal: 1, text: 'Đạt 100% hồ sơ đúng hạn', kind: 'rank' };
  await db.insertInto('target').values(target).execute();
  return id;
}

async function seat(db: Db, government: string, department: string): Promise<Seat> {
  return one(
    sql`select g.unit_id as "governmentId", u.unit_id as "unitId"
        from unit_version g join unit_version u on u.parent_id = g.unit_id and u.name = ${department} and u.valid @> current_date
        where g.name = ${government} and g.valid @> current_date`,
    db,
  );
}

async function one<Row>(query: ReturnType<typeof sql>, db: Db): Promise<Row> {
  const { rows } = await query.execute(db);
  if (rows.length === 0) throw new Error('The demonstration lacks something that the table of access asks for');
  // The caller names the columns of its own query.
  return rows[0] as Row;
}
