import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Container, Plugin, Root, Rule } from 'postcss';

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

/** Removes Tabler's custom properties that nothing reads, again and again, since one may have been read only by another. */
function dropUnreadProperties(root: Root): void {
  for (let removed = 1; removed > 0; ) {
    removed = 0;
    const read = new Set([...root.toString().matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]));
    root.walkDecls(/^--tblr-/, (declaration) => {
      if (read.has(declaration.prop)) return;
      declaration.remove();
      removed++;
    });
  }
}

/** Whether a "rule" is a step of an animation, `0%` or `to`, which has no class to be wanted by. */
function isKeyframes({ parent }: Rule): boolean {
  return parent?.type === 'atrule' && 'name' in parent && parent.name === 'keyframes';
}

function dropUnwantedRules(layer: Container, used: Set<string>): void {
  layer.walkRules((rule) => {
    if (isKeyframes(rule)) return;
    const wanted = rule.selectors.filter((selector) => isWanted(selector, used));
    if (wanted.length === 0) rule.remove();
    else rule.selectors = wanted;
  });
}

/** A PostCSS plugin that keeps of Tabler, imported into the layer `tabler`, only what the pages use: 80 KB become 10. */
export function prune(used: Set<string>): Plugin {
  return {
    postcssPlugin: 'prune',
    Once(root) {
      root.walkAtRules('layer', (layer) => {
        if (layer.params !== 'tabler') return;
        dropUnwantedRules(layer, used);
        layer.walkDecls((declaration) => {
          declaration.value = lightSide(declaration.value);
        });
      });
      dropUnreadProperties(root);
      root.walkAtRules('keyframes', (rule) => {
        if (!root.toString().includes(`animation-name: ${rule.params}`)) rule.remove();
      });
    },
  };
}
