import { Readable } from 'node:stream';
import { Hono } from 'hono';
import type { Db } from '../../../platform/db/db.ts';
import { NotFound } from '../../../platform/errors.ts';
import type { FileStore } from '../../../platform/files.ts';
import { actorOf, type Ctx, type Env, idIn } from '../../../web/context.ts';
import { downloadHeaders, framedHeaders } from '../../../web/download.ts';
import { findEvidence } from '../evidence/evidence.queries.ts';
import { readableDocument } from '../register/document.queries.ts';
import type { Subjects } from '../subjects.ts';

interface FileDeps {
  db: Db;
  files: FileStore;
  subjects: Subjects;
}

interface SentFile {
  fileName: string | null;
  fileSha256: string | null;
  mediaType: string | null;
}

/** Files, each by what it belongs to: whoever may see that, may see the file. */
export function fileRoutes({ db, files, subjects }: FileDeps) {
  return new Hono<Env>()
    .get('/files/documents/:id', async (c) => send(c, files, await readableDocument(db, actorOf(c), idIn(c, 'id'))))
    .get('/files/evidence/:id/:revision', async (c) => {
      const { revisions } = await findEvidence(db, actorOf(c), subjects, idIn(c, 'id'), c.var.view.today);
      const revision = revisions.find((each) => String(each.revision) === c.req.param('revision'));
      if (!revision) throw new NotFound();
      return send(c, files, revision);
    });
}

/** A PDF or a picture shows itself unless it is to be kept; anything else is only for keeping. */
function send(c: Ctx, files: FileStore, { fileName, fileSha256, mediaType }: SentFile): Response {
  if (!fileName || !fileSha256 || !mediaType) throw new NotFound();
  const framed = c.req.query('download') ? null : framedHeaders(fileName, mediaType);
  // Node's and the web's declarations of the same stream differ in name only.
  const body = Readable.toWeb(files.read(fileSha256)) as ReadableStream;
  return c.body(body, 200, framed ?? downloadHeaders(fileName, mediaType));
}
