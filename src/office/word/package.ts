import { setImmediate } from 'node:timers/promises';
import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';

/** Local time 1 January 1980, the first that a zip can hold, in every time zone. */
const NO_TIME = new Date(1980, 0, 1);
const CHUNK = 1 << 18;

/** The element that stands where a table is to be streamed in. */
export const TABLE_PLACE = 'table-place';

/**
 * Packs a document so that equal data gives equal bytes, its tables streamed in at their places in order.
 * `date` (ISO) stands in the file's properties; null leaves it out.
 */
export async function packDocument(
  document: Document,
  tables: readonly Iterable<string>[],
  date: string | null,
): Promise<Uint8Array> {
  const parts = unzipSync(await Packer.toBuffer(document));
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of Object.entries(parts)) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = NO_TIME;
    zip.add(entry);
    for (const text of inChunks(finished(name, strFromU8(content), tables, date))) {
      entry.push(strToU8(printable(text)));
      // A long annex must not hold up everybody else's requests.
      await setImmediate();
    }
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

function* finished(name: string, xml: string, tables: readonly Iterable<string>[], date: string | null) {
  if (name === 'docProps/core.xml') yield settleProperties(xml, date);
  else if (name === 'word/document.xml') yield* withTables(flattenSectionEnds(xml), tables);
  else yield xml;
}

function* withTables(xml: string, tables: readonly Iterable<string>[]): Generator<string> {
  const [before = '', ...rest] = xml.split(`<${TABLE_PLACE}/>`);
  yield before;
  for (const [i, after] of rest.entries()) {
    yield* tables[i] ?? [];
    yield after;
  }
}

/** The paragraph that ends a section is empty: at its full height it could spill onto a page of its own. */
function flattenSectionEnds(xml: string): string {
  return xml.replaceAll(
    '<w:p><w:pPr><w:sectPr>',
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:sectPr>',
  );
}

function settleProperties(xml: string, date: string | null): string {
  return xml
    .replace(
      /(<dcterms:(?:created|modified) [^>]*>)[^<]*(<\/dcterms:\w+>)/g,
      date === null ? '' : `$1${date}T00:00:00Z$2`,
    )
    .replace('</cp:coreProperties>', '<dc:language>vi-VN</dc:language></cp:coreProperties>');
}

/** Text in NFC, without the control characters that XML cannot hold and that make Word call a file damaged. */
function printable(xml: string): string {
  return xml.normalize('NFC').replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '');
}

function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
