import { recogniseEncoding } from './encoding.ts';

/** Decodes the bytes of a text file (UTF-8, UTF-16, Windows code pages); undefined where they are no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const wide = utf16Of(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  if (hasControls(bytes)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // TCVN3 and VNI are read as the Latin-1 letters of their bytes; Windows-1258 is Vietnamese by itself.
    const vietnamese = new TextDecoder('windows-1258').decode(bytes);
    const western = new TextDecoder('windows-1252').decode(bytes);
    return recogniseEncoding(western) === 'unknown' ? vietnamese : western;
  }
}

/** UTF-16 by its mark, or by every other byte being zero. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d));
}
