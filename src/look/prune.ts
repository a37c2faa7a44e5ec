import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Declaration, Plugin, Root } from 'postcss';

const literal = /'[^'\n]*'|"[^"\n]*"|`[^`]*`/g;
const name = /[a-z][\w-]*/gi;

/** Collects every word in the string literals of the sources under the folders: whatever is used as a class is among them. */
export function usedNames(folders: string[]): Set<string> {
  const names = new Set<string>();
  for (const folder of folders) {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.tsx') && !folder.endsWith('islands')) continue;
      if (file.includes('.test.')) continue;
      for (const text of readFileSync(join(folder, file), 'utf8').match(literal) ?? []) {
        for (const word of text.match(name) ?? []) names.add(word);
      }
    }
  }
  return names;
}

/** Whether a selector can match: each class it demands is used, and it is not for the dark theme. */
export function isWanted(selector: string, used: Set<string>): boolean {
  const demanded = selector.replace(/:not\([^)]*\)/g, '');
  if (/\[(data-bs-|data-theme|dir=)/.test(demanded) && !demanded.startsWith('[data-theme=light]')) return false;
  return [...demanded.matchAll(/\.(-?[a-z_][\w-]*)/gi)].every((match) => used.has(match[1] ?? ''));
}

/** Takes the light side of each `light-dark(light, dark)`: the product has one theme, and older browsers do not know the function. */
export function lightSide(value: string): string {
  const start = value.indexOf('light-dark(');
  if (start < 0) return value;
  const open = start + 'light-dark('.length;
  let depth = 1;
  let comma = -1;
  let end = open;
  for (; depth > 0 && end < value.length; end++) {
    const sign = value[end];
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === ',' && depth === 1 && comma < 0) comma = end;
  }
  return lightSide(value.slice(0, start) + value.slice(open, comma).trim() + value.slice(end));
}

/** Removes custom properties that nothing reads, again and again, since one may have been read only by another. */
function dropUnreadProperties(root: Root, readElsewhere: string): void {
  for (let removed = 1; removed > 0; ) {
    removed = 0;
    const read = new Set([...`${root}${readElsewhere}`.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]));
    root.walkDecls(/^--/, (declaration: Declaration) => {
      if (read.has(declaration.prop)) return;
      declaration.remove();
      removed++;
    });
  }
}

/** A PostCSS plugin that keeps of Tabler's sheet only what the pages use and puts it in a layer under our own look. */
export function prune(used: Set<string>, ownLook: string): Plugin {
  return {
    postcssPlugin: 'prune',
    Once(root, { AtRule }) {
      if (!root.source?.input.file?.includes('@tabler')) return;
      root.walkComments((comment) => {
        if (!comment.text.startsWith('!')) comment.remove();
      });
      root.walkRules((rule) => {
        if (rule.parent?.type === 'atrule' && 'name' in rule.parent && rule.parent.name === 'keyframes') return;
        const wanted = rule.selectors.filter((selector) => isWanted(selector, used));
        if (wanted.length === 0) rule.remove();
        else rule.selectors = wanted;
      });
      root.walkDecls((declaration) => {
        declaration.value = lightSide(declaration.value);
      });
      dropUnreadProperties(root, ownLook);
      root.walkAtRules('keyframes', (rule) => {
        if (!root.toString().includes(`animation-name: ${rule.params}`)) rule.remove();
      });
      root.walkAtRules(/^(media|supports)$/, (rule) => {
        if (rule.nodes?.every((node) => node.type === 'rule' && node.nodes.length === 0)) rule.remove();
      });
      const layer = new AtRule({ name: 'layer', params: 'tabler', nodes: root.nodes });
      root.removeAll();
      root.append(layer);
    },
  };
}
