import type { Block } from '../../../office/blocks.ts';
import { kindFacts } from '../../../office/kind/facts.ts';
import { runBounded } from '../../../platform/bounded-child.ts';
import type { FileStore } from '../../../platform/files.ts';
import type { PreviewedFile } from './preview.tsx';

interface StoredFile {
  fileName: string | null;
  fileSha256: string | null;
  fileSize: number | null;
  mediaType: string | null;
}

/** What a page shows of a file that lies at `href`: itself, its words, or only its name; null where there is none. */
export async function previewOf(files: FileStore, file: StoredFile, href: string): Promise<PreviewedFile | null> {
  const { fileName: name, fileSha256: sha256, fileSize: size, mediaType } = file;
  if (!name || !sha256) return null;
  const known = { name, size: size ?? 0, href };
  if (mediaType === kindFacts.pdf.mediaType) return { ...known, shown: 'pdf' };
  if (mediaType === kindFacts.png.mediaType || mediaType === kindFacts.jpg.mediaType)
    return { ...known, shown: 'image' };
  if (mediaType !== kindFacts.docx.mediaType) return { ...known, shown: 'name' };
  const answer = await runBounded('preview-file', [files.path(sha256)]);
  if ('crash' in answer) return { ...known, shown: 'name' };
  // What the child prints are blocks, or null; it is our own program.
  const blocks = JSON.parse(answer.output) as Block[] | null;
  return blocks ? { ...known, shown: 'text', blocks } : { ...known, shown: 'name' };
}
