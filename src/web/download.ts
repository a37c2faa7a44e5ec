import type { Ctx } from './context.ts';

/** Answers with a file to keep: never shown inside the page, its Vietnamese name written as RFC 5987 asks. */
export function download(c: Ctx, bytes: Uint8Array<ArrayBuffer>, name: string, mediaType: string): Response {
  return c.body(bytes, 200, downloadHeaders(name, mediaType));
}

/** The headers of a file to keep. */
export function downloadHeaders(name: string, mediaType: string): Record<string, string> {
  return headersOf('attachment', name, mediaType);
}

function headersOf(disposition: 'attachment' | 'inline', name: string, mediaType: string): Record<string, string> {
  const plain = name
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return {
    'content-type': mediaType,
    'content-disposition': `${disposition}; filename="${plain}"; filename*=UTF-8''${encoded}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  };
}

// docs/decisions/018: browsers refuse to show a PDF in a sandbox; its viewer is walled off from our pages by the browser itself.
const frames: Record<string, string> = {
  'application/pdf': "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
  'image/png': "default-src 'none'; sandbox; frame-ancestors 'self'",
  'image/jpeg': "default-src 'none'; sandbox; frame-ancestors 'self'",
};

/** The headers of a file that shows itself inside one of our pages; null for kinds that are only to be kept. */
export function framedHeaders(name: string, mediaType: string): Record<string, string> | null {
  const policy = frames[mediaType];
  if (!policy) return null;
  return {
    ...headersOf('inline', name, mediaType),
    'content-security-policy': policy,
    'x-frame-options': 'SAMEORIGIN',
    'cross-origin-resource-policy': 'same-origin',
  };
}
