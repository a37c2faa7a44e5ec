/** A file to look into, some bytes at a time. */
export interface Peekable {
  size: number;
  slice(from: number, length: number): Promise<Buffer>;
}

/** The kinds of file that offices send each other. */
export const kinds = [
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'doc',
  'xls',
  'ppt',
  'png',
  'jpg',
  'zip',
  'txt',
] as const;
export type FileKind = (typeof kinds)[number];

/** Why a file is none of them: what could run, what cannot be looked into, what is unknown, what is empty. */
export type NoKind = 'program' | 'markup' | 'macros' | 'locked' | 'unknown' | 'empty';

interface KindFacts {
  mediaType: string;
  /** The endings of names of this kind; the first is the usual one. */
  endings: string[];
}

const office = 'application/vnd.openxmlformats-officedocument';

export const kindFacts: Record<FileKind, KindFacts> = {
  pdf: { mediaType: 'application/pdf', endings: ['.pdf'] },
  docx: { mediaType: `${office}.wordprocessingml.document`, endings: ['.docx'] },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, endings: ['.xlsx'] },
  pptx: { mediaType: `${office}.presentationml.presentation`, endings: ['.pptx'] },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', endings: ['.odt'] },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['.ods'] },
  doc: { mediaType: 'application/msword', endings: ['.doc'] },
  xls: { mediaType: 'application/vnd.ms-excel', endings: ['.xls'] },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', endings: ['.ppt'] },
  png: { mediaType: 'image/png', endings: ['.png'] },
  jpg: { mediaType: 'image/jpeg', endings: ['.jpg', '.jpeg'] },
  zip: { mediaType: 'application/zip', endings: ['.zip'] },
  txt: { mediaType: 'text/plain; charset=utf-8', endings: ['.txt', '.csv', '.md'] },
};
