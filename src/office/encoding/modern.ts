import type { Block, OfficeText } from '../blocks.ts';
import { mendLetters } from '../clean.ts';
import { type OldEncoding, readsWorseAs, recogniseEncoding, toUnicode } from '../encoding.ts';
import { Unreadable } from '../unreadable.ts';

/**
 * Converts what is still written in an old encoding, whole or in part, whatever its font says (text copied from .VnTime
 * into Times New Roman). Throws `old-encoding` where no encoding makes sense of the text.
 */
export function modernise(office: OfficeText): OfficeText {
  const overall = recogniseEncoding(office.blocks.map(textOf).join('\n'));
  if (overall === 'unknown') throw new Unreadable('old-encoding');
  let convertedFrom = office.convertedFrom;
  const blocks = office.blocks.map((block) => {
    const encoding = oldEncodingOf(block, overall);
    convertedFrom ??= encoding;
    return mapText(block, (text) => {
      return mendLetters(encoding && !readsWorseAs(text, encoding) ? toUnicode(text, encoding) : text);
    });
  });
  return { ...office, blocks, ...(convertedFrom && { convertedFrom }) };
}

/** The block's own encoding where it has words enough to tell, else that of the document. */
function oldEncodingOf(block: Block, overall: ReturnType<typeof recogniseEncoding>): OldEncoding | undefined {
  const encoding = recogniseEncoding(textOf(block)) ?? overall;
  return encoding === 'TCVN3' || encoding === 'VNI' ? encoding : undefined;
}

function textOf(block: Block): string {
  return block.kind === 'paragraph' ? block.text : block.rows.flatMap((row) => row.map((cell) => cell.text)).join('\n');
}

function mapText(block: Block, change: (text: string) => string): Block {
  if (block.kind === 'paragraph') return { ...block, text: change(block.text) };
  return { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: change(cell.text) }))) };
}
