import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';
import { Unreadable } from '../unreadable.ts';

/** The most bytes that the drawing of one page may unfold to; a dense page has some hundred thousand. */
const largestDrawing = 8 * 1024 * 1024;
/** Fonts with the letters of all languages are larger. */
const largestFont = 64 * 1024 * 1024;
/** How far before its stream the dictionary of an object is looked for. */
const dictionary = 1024;

const unfold = promisify(inflate);

/** Throws `too-big` when a compressed stream that pdfjs would unfold in memory grows past what a document can have. */
export async function refuseBombs(bytes: Uint8Array): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const before = file.toString('latin1', Math.max(0, at - dictionary), at);
    const object = before.slice(before.lastIndexOf(' obj') + 1);
    // Pictures are never decoded.
    if (before.endsWith('end') || !/\/(?:FlateDecode|Fl)\b/.test(object) || /\/Subtype\s*\/Image/.test(object))
      continue;
    const start = at + (file[at + 6] === 13 ? 8 : 7);
    const maxOutputLength = /\/Length1\b|\/FontFile/.test(object) ? largestFont : largestDrawing;
    await unfold(file.subarray(start), { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }).catch(
      (error: unknown) => {
        if (error instanceof RangeError) throw new Unreadable('too-big');
        // Broken or encrypted: pdfjs will say.
      },
    );
  }
}
