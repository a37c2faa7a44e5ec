import { getResolvedPDFJS } from 'unpdf';
import { Unreadable } from '../unreadable.ts';
import { refuseBombs } from './bounds.ts';

export type Pdf = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>;
type Pdfjs = Awaited<ReturnType<typeof getResolvedPDFJS>>;

/** More pages than any plan with its annexes has. */
const mostPages = 500;
/** Where the mark of a whole file, %%EOF, is looked for; some writers and mail gateways add bytes after it. */
const tail = 16 * 1024;

/**
 * Opens a PDF without fetching, evaluating or drawing anything.
 * Throws Unreadable: empty, damaged (truncated too), password, too-big.
 */
export async function openPdf(bytes: Uint8Array): Promise<{ pdf: Pdf; operators: Pdfjs['OPS'] }> {
  if (bytes.length === 0) throw new Unreadable('empty');
  // pdfjs repairs a truncated file as well as it can; half a plan would then pass for a whole one.
  if (!includesText(bytes.subarray(-tail), '%%EOF')) throw new Unreadable('damaged');
  await refuseBombs(bytes);
  const pdfjs = await getResolvedPDFJS();
  allowNode20();
  const opening = pdfjs.getDocument({
    // pdfjs takes the buffer away from whoever holds it.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    // Pictures are not read: none is large enough to be decoded.
    maxImageSize: 1,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const pdf = await opening.promise.catch((error: unknown) => {
    throw new Unreadable(error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged');
  });
  if (pdf.numPages > mostPages) {
    await pdf.destroy();
    throw new Unreadable('too-big');
  }
  return { pdf, operators: pdfjs.OPS };
}

/** Whether the file draws any picture; the name of that kind of object is never encoded. */
export function hasPictures(bytes: Uint8Array): boolean {
  return includesText(bytes, '/Image');
}

function includesText(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, 'latin1');
}

/** pdfjs 5.6 shortens buffers with a method that Node has only from version 21 on. */
function allowNode20(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    value(this: ArrayBuffer, length: number) {
      return this.slice(0, length);
    },
    writable: true,
    configurable: true,
  });
}
