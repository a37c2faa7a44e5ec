import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';

type Props = Readonly<Record<string, unknown>>;

/**
 * Writes TSX as HTML: function components, elements and what stands in them, which is all that a page sent once is made of.
 * React's own renderer also knows state, effects and streams, and costs several times as much. A test compares the two.
 */
export function markup(node: ReactNode, chosen?: unknown): string {
  if (typeof node === 'string') return escaped(node);
  if (typeof node === 'number' || typeof node === 'bigint') return `${node}`;
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (Array.isArray(node)) {
    let html = '';
    for (const child of node) html += markup(child, chosen);
    return html;
  }
  if (!isValidElement<Props>(node)) throw new TypeError('A page holds something that is neither text nor an element');
  const { type, props } = node;
  if (typeof type === 'string') return element(type, props, chosen);
  // Only `written` makes these, from markup.
  if (type === Written) return props.html as string;
  if (type === Fragment) return markup(childrenOf(props), chosen);
  // A component is a function of its properties here; classes and contexts have nothing to live for.
  return markup((type as (props: Props) => ReactNode)(props), chosen);
}

/** Writes a part of a page now, to be put into this page and kept for others. */
export function written(node: ReactNode): ReactElement {
  return createElement(Written, { html: markup(node) });
}

const Written = (_: { html: string }): ReactNode => null;

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** `chosen` is the value of the `<select>` around it, whose option comes selected. */
function element(name: string, props: Props, chosen: unknown): string {
  let html = `<${name}`;
  for (const prop in props) html += attribute(name, prop, props[prop]);
  if (name === 'option' && chosen !== undefined && `${props.value}` === `${chosen}`) html += ' selected=""';
  if (empty.has(name)) return `${html}/>`;
  return `${html}>${content(name, props, chosen)}</${name}>`;
}

function content(name: string, props: Props, chosen: unknown): string {
  const ready = props.dangerouslySetInnerHTML;
  // React's types let nothing else through.
  if (ready) return (ready as { __html: string }).__html;
  if (name === 'select') return markup(childrenOf(props), props.defaultValue);
  if (name !== 'textarea') return markup(childrenOf(props), chosen);
  const text = escaped(`${props.defaultValue ?? ''}`);
  // The parser drops a line break right behind the tag.
  return text.startsWith('\n') ? `\n${text}` : text;
}

// `Props` has forgotten that children are nodes.
const childrenOf = ({ children }: Props) => children as ReactNode;

/** Properties whose attribute is called otherwise; a test says when another has to stand here. */
const renamed: Partial<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  defaultValue: 'value',
  defaultChecked: 'checked',
  crossOrigin: 'crossorigin',
  shapeRendering: 'shape-rendering',
  tabIndex: 'tabindex',
};

/** Attributes that say "true" and "false"; all others are there or not. */
const spoken = /^(aria-|data-|spellCheck$|draggable$|contentEditable$)/;

function attribute(element: string, prop: string, value: unknown): string {
  if (value === undefined || value === null || prop === 'children' || prop === 'dangerouslySetInnerHTML') return '';
  if (prop === 'defaultValue' && element !== 'input') return '';
  const name = renamed[prop] ?? prop;
  if (typeof value === 'string') return ` ${name}="${escaped(value)}"`;
  if (typeof value !== 'boolean') return ` ${name}="${escaped(`${value}`)}"`;
  if (spoken.test(prop)) return ` ${name}="${value}"`;
  return value ? ` ${name}=""` : '';
}

const special = /["'&<>]/;
const specials = /["'&<>]/g;
const entities: Partial<Record<string, string>> = {
  '"': '&quot;',
  "'": '&#x27;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};

function escaped(text: string): string {
  return special.test(text) ? text.replace(specials, (sign) => entities[sign] ?? sign) : text;
}
