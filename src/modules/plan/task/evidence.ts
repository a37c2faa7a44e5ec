import { extname } from 'node:path';
import type { Tx } from '../../../platform/db/db.ts';
import { Refused } from '../../../platform/errors.ts';
import type { FileStore } from '../../../platform/files.ts';

/** What a unit shows for its work: words, a file, an issued document. */
export interface Evidence {
  note: string;
  file: { name: string; bytes: Uint8Array } | null;
  document: IssuedDocument | null;
}

export interface IssuedDocument {
  number: string;
  date: string;
  abstract: string;
}

/** The kinds of file that units send as evidence, by the ending of the name; nothing that runs. */
const mediaTypes: Record<string, string> = {
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.ppt': 'application/vnd.ms-powerpoint',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.zip': 'application/zip',
};

/** For the `accept` of a file field. */
export const evidenceEndings = Object.keys(mediaTypes).join(',');

/** The columns of a history line that hold evidence; stores the file. Throws `Refused` at the file's field. */
export async function keepEvidence(tx: Tx, files: FileStore, { note, file, document }: Evidence) {
  return {
    note,
    ...(file ? await keepFile(tx, files, file) : {}),
    ...(document
      ? {
          document_number: document.number,
          document_date: document.date,
          document_abstract: document.abstract,
        }
      : {}),
  };
}

async function keepFile(tx: Tx, files: FileStore, { name, bytes }: { name: string; bytes: Uint8Array }) {
  const ending = extname(name).toLowerCase();
  const mediaType = mediaTypes[ending];
  if (!mediaType) throw new Refused({ field: 'file', key: 'task.error.fileKind', params: { ending: ending || '—' } });
  if (bytes.length === 0) throw new Refused({ field: 'file', key: 'task.error.fileEmpty' });
  return { file_name: name.normalize('NFC'), file_sha256: await files.put(tx, bytes, mediaType) };
}
