import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Drawing, pdfFile } from './fixtures/drawn.ts';
import { readPdf } from './pdf.ts';

const page: Drawing = { texts: [[60, 60, 'Kế hoạch cải cách hành chính năm 2026']] };
const whole = pdfFile([page]);
const spaces = deflateSync(Buffer.alloc(50_000_000, ' '));

describe('a PDF that cannot be read says why', () => {
  const cases: [string, Uint8Array, string][] = [
    ['no bytes', new Uint8Array(), 'empty'],
    ['cut off in the middle', whole.slice(0, -200), 'damaged'],
    ['not a PDF inside', Buffer.from('%PDF-1.5\nnothing of the kind\n%%EOF'), 'damaged'],
    ['protected by a password', pdfFile([page], { password: true }), 'password'],
    ['pictures of pages', pdfFile([{ picture: true }, { picture: true }]), 'scanned'],
    ['pictures with a stamp of letters', pdfFile([{ picture: true, texts: [[60, 60, 'Số: 12']] }]), 'scanned'],
    ['pages without anything', pdfFile([{}, {}]), 'no-text'],
    ['more pages than a plan can have', pdfFile(Array.from({ length: 501 }, () => page)), 'too-big'],
    ['a page that unfolds to more than it may', pdfFile([page], { content: spaces }), 'too-big'],
  ];
  it.each(cases)('%s', async (_, bytes, reason) => {
    await expect(readPdf(bytes)).rejects.toMatchObject({ reason });
  });

  it('leaves the bytes that were given untouched', async () => {
    const bytes = Uint8Array.from(whole);
    await readPdf(bytes);
    expect(bytes).toEqual(Uint8Array.from(whole));
  });
});
