import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { Refused } from '../platform/errors.ts';
import type { FileStore } from '../platform/files.ts';
import type { ReceivedFile } from '../platform/received-file.ts';
import type { Env } from './context.ts';
import { cleanFileName } from './file-name.ts';
import type { FormValues } from './form-values.ts';

interface Limits {
  files: FileStore;
  /** In bytes: one file, a form without files, and everything that a form with files may bring. */
  largestFile: number;
  largestForm: number;
  /** Of whoever is not signed in: names and passwords are short. */
  largestSignedOutForm: number;
  largestRequest: number;
}

// Far more than any form of ours has.
const parts = { fields: 2000, files: 200, parts: 2200, fieldSize: 4 * 1024 * 1024, headerPairs: 50 };

/**
 * Bounds what a request may bring. A form with files, of somebody signed in, is read as it comes: each file goes to disk and
 * is hashed on the way. `readForm` gives its fields; what no act has kept is thrown away after the answer.
 */
export function receiveForms(limits: Limits) {
  const onError = () => {
    throw tooLarge();
  };
  const inMemory = bodyLimit({ maxSize: limits.largestForm, onError });
  const ofStrangers = bodyLimit({ maxSize: limits.largestSignedOutForm, onError });
  return createMiddleware<Env>(async (c, next) => {
    // It brings nothing, and only to look for its body would take as long as all other middleware together.
    if (c.req.method === 'GET') return next();
    const type = c.req.header('content-type') ?? '';
    if (!c.var.viewer) return ofStrangers(c, next);
    if (!type.toLowerCase().startsWith('multipart/form-data')) return inMemory(c, next);
    if (Number(c.req.header('content-length') ?? 0) > limits.largestRequest) throw tooMuch(limits);
    const received: ReceivedFile[] = [];
    let form: Promise<FormValues> | undefined;
    c.set('receiveForm', () => {
      form ??= readParts(bodyOf(c.req.raw), type, limits, received);
      return form;
    });
    try {
      await next();
    } finally {
      await Promise.all(received.map((file) => file.discard()));
    }
  });
}

const tooLarge = () => new Refused({ key: 'form.tooLarge' });

const tooMuch = ({ largestRequest }: Limits) =>
  new Refused({
    key: 'form.tooMuch',
    params: { files: parts.files, megabytes: Math.floor(largestRequest / 1024 / 1024) },
  });

function bodyOf(request: Request): Readable {
  // Node's and the web's declarations of the same stream differ in name only.
  return request.body ? Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]) : Readable.from([]);
}

async function readParts(body: Readable, type: string, limits: Limits, received: ReceivedFile[]): Promise<FormValues> {
  const { files, largestFile, largestRequest } = limits;
  const values: FormValues = {};
  const writing: Promise<void>[] = [];
  const open: BusboyFileStream[] = [];
  const reader = openReader(type);
  let sent = 0;
  // The reader would leave out what goes beyond its limits, and nobody would notice.
  for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'])
    reader.on(limit, () => reader.destroy(tooMuch(limits)));
  reader.on('field', (name, value, _, isCut) => {
    if (isCut) reader.destroy(tooMuch(limits));
    add(values, name, value);
  });
  reader.on('file', (name: string, stream: BusboyFileStream, fileName: string | undefined) => {
    // A browser sends an empty part where no file was chosen.
    if (!fileName) return void stream.resume();
    open.push(stream);
    // A part that ends early is told to its own stream only.
    stream.on('error', (error) => reader.destroy(error));
    const work = files.receive(cleanFileName(fileName), stream, largestFile).then((file) => {
      received.push(file);
      add(values, name, file);
    });
    // It is waited for below; a failure before that is no unhandled one.
    work.catch(() => {});
    writing.push(work);
  });
  async function* measured() {
    for await (const chunk of body) {
      sent += chunk.length;
      if (sent > largestRequest) throw tooMuch(limits);
      yield chunk;
    }
  }
  try {
    await pipeline(measured, reader);
  } catch (error) {
    for (const stream of open) stream.destroy();
    await Promise.allSettled(writing);
    if (error instanceof Refused) throw error;
    throw new Refused({ key: 'form.cutOff' });
  }
  await Promise.all(writing);
  return values;
}

function openReader(type: string): InstanceType<typeof Busboy> {
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: parts });
  } catch {
    throw new Refused({ key: 'form.cutOff' });
  }
}

/** As `parseBody` gives them: a name that comes more than once, or ends in `[]`, gives a list. */
function add(values: FormValues, name: string, value: string | ReceivedFile): void {
  if (name === '__proto__') return;
  const before = Object.hasOwn(values, name) ? values[name] : undefined;
  if (before === undefined && !name.endsWith('[]')) values[name] = value;
  else values[name] = [...[before ?? []].flat(), value];
}
