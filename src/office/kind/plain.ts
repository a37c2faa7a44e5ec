import type { Peekable } from './facts.ts';

const tag =
  /<\s*(?:!doctype|html|head|body|script|style|iframe|frame|object|embed|svg|math|form|meta|link|img|a\s|base)|<\?(?:xml|php)/i;

/** Whether a text is HTML, SVG, XML or a page's script: what a browser might take for a page. */
export function isMarkup(head: Buffer): boolean {
  // A text in UTF-16 has a zero beside each letter.
  return tag.test(head.toString('latin1').replaceAll('\0', ''));
}

const step = 1024 * 1024;

/** Whether all of a file is text: UTF-8, UTF-16 by its mark, or a Windows code page; no control characters but line ends. */
export async function isPlainText(file: Peekable): Promise<boolean> {
  const mark = (await file.slice(0, 2)).toString('latin1');
  if (mark === '\xff\xfe' || mark === '\xfe\xff') return true;
  for (let at = 0; at < file.size; at += step) {
    const part = await file.slice(at, step);
    if (part.some((byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d))) return false;
  }
  return true;
}
