import { Unreadable } from '../unreadable.ts';
import { visitXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** Where the parts of a Word file stand in its archive. */
export interface WordParts {
  document: string;
  styles?: string;
  numbering?: string;
}

/** Finds the parts by the package's own relations; throws `unknown-kind` for an archive that is no Word file. */
export async function findParts(zip: Zip): Promise<WordParts> {
  const document = (await relations(zip, '')).get('officeDocument');
  if (!document || !zip.names.has(document) || !(await isWord(zip, document))) throw new Unreadable('unknown-kind');
  const related = await relations(zip, document);
  const part = (type: string) => [related.get(type)].find((name) => name !== undefined && zip.names.has(name));
  return { document, styles: part('styles'), numbering: part('numbering') };
}

async function isWord(zip: Zip, document: string): Promise<boolean> {
  if (document.startsWith('word/')) return true;
  if (!zip.names.has('[Content_Types].xml')) return false;
  let found = false;
  await visitXml(zip.unfold('[Content_Types].xml'), {
    whole: new Set(['Override']),
    element({ attributes }) {
      if (attributes.PartName === `/${document}`)
        found ||= /wordprocessingml|ms-word/.test(attributes.ContentType ?? '');
    },
  });
  return found;
}

/** The targets of a part's relations by the last word of their type; of the package itself for ''. */
async function relations(zip: Zip, part: string): Promise<Map<string, string>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const targets = new Map<string, string>();
  if (!zip.names.has(name)) return targets;
  await visitXml(zip.unfold(name), {
    whole: new Set(['Relationship']),
    element({ attributes: { Type, Target, TargetMode } }) {
      if (!Type || !Target || TargetMode === 'External') return;
      const base = `file:///${folder}`;
      if (URL.canParse(Target, base)) {
        targets.set(Type.slice(Type.lastIndexOf('/') + 1), new URL(Target, base).pathname.slice(1));
      }
    },
  });
  return targets;
}
