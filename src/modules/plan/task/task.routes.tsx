import { Hono } from 'hono';
import type { Db } from '../../../platform/db/db.ts';
import type { FileStore } from '../../../platform/files.ts';
import type { Env } from '../../../web/context.ts';
import { bulkRoutes } from './bulk/bulk.routes.tsx';
import { listRoutes, listShower } from './list/list.routes.tsx';
import { matrixRoutes } from './matrix/matrix.routes.tsx';
import { mineRoutes } from './mine/mine.routes.tsx';
import { assignmentRoutes } from './record/assignment.routes.tsx';
import { taskRecordRoutes } from './record/task.routes.tsx';

/** Tasks through the year: lists, records, acts. */
export function taskRoutes(deps: { db: Db; files: FileStore }) {
  const showList = listShower(deps.db);
  return new Hono<Env>()
    .route('/', mineRoutes(deps))
    .route('/', listRoutes({ ...deps, showList }))
    .route('/', matrixRoutes(deps))
    .route('/', bulkRoutes({ ...deps, showList }))
    .route('/', assignmentRoutes(deps))
    .route('/', taskRecordRoutes(deps));
}
