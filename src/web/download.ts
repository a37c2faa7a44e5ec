import type { Ctx } from './context.ts';

/** Answers with a file to keep: never shown inside the page, its Vietnamese name written as RFC 5987 asks. */
export function download(c: Ctx, bytes: Uint8Array<ArrayBuffer>, name: string, mediaType: string): Response {
  return c.body(bytes, 200, downloadHeaders(name, mediaType));
}

/** The headers of a file to keep. */
export function downloadHeaders(name: string, mediaType: string): Record<string, string> {
  const plain = name
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  };
}
