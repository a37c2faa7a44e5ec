import { Hono } from 'hono';
import type { Db } from '../../platform/db/db.ts';
import type { FileStore } from '../../platform/files.ts';
import type { Env } from '../../web/context.ts';
import { evidenceRoutes } from './evidence/evidence.routes.tsx';
import { fileRoutes } from './file/file.routes.ts';
import { storageRoutes } from './file/storage.routes.tsx';
import type { OfferProducts } from './product-offer.ts';
import { registerRoutes } from './register/register.routes.tsx';
import type { Subjects } from './subjects.ts';

interface DocumentDeps {
  db: Db;
  files: FileStore;
  /** What the modules to the right know of: what evidence serves, and which task a document finishes. */
  subjects: Subjects;
  offerProducts: OfferProducts;
}

/** The register of documents, evidence, and their files. */
export function documentRoutes(deps: DocumentDeps) {
  return new Hono<Env>()
    .route('/', registerRoutes(deps))
    .route('/', storageRoutes(deps))
    .route('/', evidenceRoutes(deps))
    .route('/', fileRoutes(deps));
}
