/** Namespaces of transitional (ECMA-376) and strict (ISO 29500) files, with the prefix this reader knows them by. */
const prefixes = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
]);

interface Names {
  /** Notes the namespaces that the attributes declare, and gives the attributes under their usual names. */
  attributes(attributes: Record<string, string>): Record<string, string>;
  element(name: string): string;
}

/** Renames elements and attributes to the usual prefixes; some programs write `ns0:p` for `w:p`. */
export function canonicalNames(): Names {
  const renamed = new Map<string, string>();
  const rename = (name: string) => {
    const colon = name.indexOf(':');
    const prefix = renamed.get(colon < 0 ? '' : name.slice(0, colon));
    return prefix ? `${prefix}:${name.slice(colon + 1)}` : name;
  };
  return {
    attributes(attributes) {
      for (const name in attributes) {
        if (!name.startsWith('xmlns')) continue;
        const usual = prefixes.get(attributes[name] ?? '');
        const own = name.slice('xmlns:'.length);
        if (usual && usual !== own) renamed.set(own, usual);
      }
      if (!renamed.size) return attributes;
      return Object.fromEntries(
        Object.entries(attributes).map(([name, text]) => [name.includes(':') ? rename(name) : name, text]),
      );
    },
    element: (name) => (renamed.size ? rename(name) : name),
  };
}
