import { Hono } from 'hono';
import type { Db } from '../../../platform/db/db.ts';
import type { FileStore } from '../../../platform/files.ts';
import type { Env } from '../../../web/context.ts';
import { listRoutes } from './list/list.routes.tsx';

/** Tasks through the year: lists, records, acts. */
export function taskRoutes(deps: { db: Db; files: FileStore }) {
  return new Hono<Env>().route('/', listRoutes(deps));
}
