import type { FileKind, NoKind, Peekable } from './facts.ts';
import { readPart, type ZipEntry } from './zip-entries.ts';

/** Endings of what runs, or opens what runs, on an office's computer. */
const running =
  /\.(?:exe|com|scr|pif|bat|cmd|ps1|psm1|vbs|vbe|js|jse|mjs|wsf|wsh|hta|msi|msp|dll|cpl|lnk|url|reg|jar|class|apk|sh|py|php|app|dmg|iso|img|docm|dotm|xlsm|xltm|xlam|xlsb|pptm|potm|ppsm|ppam|html?|xhtml|shtml|svgz?|mht|mhtml|chm)$/i;

/** Whether a name ends like something that runs. */
export const isRunning = (name: string): boolean => running.test(name.trim().replace(/[. ]+$/, ''));

const macros = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|macrosheets\/.*|dialogsheets\/.*)$|^(?:Basic|Scripts)\//i;
const parts: [RegExp, FileKind][] = [
  [/^word\/document\d*\.xml$/i, 'docx'],
  [/^xl\/workbook\d*\.xml$/i, 'xlsx'],
  [/^ppt\/presentation\d*\.xml$/i, 'pptx'],
];

/** What a .zip is by the names in it: an Office file, an OpenDocument file, or an archive of files. */
export async function packageKind(file: Peekable, entries: ZipEntry[]): Promise<FileKind | NoKind> {
  if (entries.some(({ locked }) => locked)) return 'locked';
  if (entries.some(({ name }) => macros.test(name))) return 'macros';
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  const types = entries.find(({ name }) => /^\[Content_Types\]\.xml$/i.test(name));
  if (types) {
    const listed = await readPart(file, types);
    if (listed === null) return 'unknown';
    // Parts may have any name; what they are stands in this list.
    if (/macroEnabled|vbaProject|ms-excel\.(?:intl)?macrosheet/i.test(listed)) return 'macros';
    return parts.find(([pattern]) => has(pattern))?.[1] ?? 'unknown';
  }
  const head = await file.slice(0, 110);
  // OpenDocument: the first file is its media type, not compressed.
  const type = /^mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet)/.exec(
    head.toString('latin1', 30, 110),
  );
  if (type) return type[1] === 'text' ? 'odt' : 'ods';
  return entries.some(({ name }) => isRunning(name)) ? 'program' : 'zip';
}
