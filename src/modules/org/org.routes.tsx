import { Hono } from 'hono';
import type { Db } from '../../platform/db/db.ts';
import type { FileStore } from '../../platform/files.ts';
import type { Env } from '../../web/context.ts';
import { groupRoutes } from './group/group.routes.tsx';
import type { Handovers } from './handover.ts';
import { listRoutes } from './list/list.routes.tsx';
import { reorganisationRoutes } from './reorganisation/reorganisation.routes.tsx';
import { treeRoutes } from './tree/tree.routes.tsx';

interface Deps {
  db: Db;
  files: FileStore;
  handovers: Handovers;
}

/** The organisation: the tree on a day, its reorganisations, its groups, and the whole of it as an Excel file. */
export function orgRoutes(deps: Deps) {
  return new Hono<Env>()
    .route('/', listRoutes(deps))
    .route('/', groupRoutes(deps))
    .route('/', reorganisationRoutes(deps))
    .route('/', treeRoutes(deps));
}
