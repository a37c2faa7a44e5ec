import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const names = [
  'chevron-left',
  'chevron-right',
  'clipboard-list',
  'file-text',
  'home',
  'inbox',
  'list-check',
  'menu-2',
  'report',
  'search',
  'users',
  'x',
] as const;
export type IconName = (typeof names)[number];

const require = createRequire(import.meta.url);

/** The strokes of one Tabler icon, joined: without the invisible square behind them. */
function strokes(name: IconName): string {
  const svg = readFileSync(require.resolve(`@tabler/icons/outline/${name}.svg`), 'utf8');
  return [...svg.matchAll(/<path d="([^"]*)"/g)].map((match) => match[1]).join('');
}

const drawings = new Map(names.map((name) => [name, strokes(name)]));

/** One of the few icons, in the colour of the text around it; decoration only, so the words stand beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawings.get(name)} />
    </svg>
  );
}
