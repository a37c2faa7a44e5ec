import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';

type Props = Readonly<Record<string, unknown>>;

/**
 * Writes TSX as HTML: function components, elements and what stands in them, which is all that a page sent once is made of.
 * React's own renderer also knows state, effects and streams, and costs several times as much. A test compares the two.
 */
export function markup(node: ReactNode): Buffer {
  const page = new Page();
  page.write(node, undefined);
  return page.bytes();
}

/** Writes a part of a page now, to be put into this page and kept for others. */
export function written(node: ReactNode): ReactElement {
  return createElement(Written, { bytes: markup(node) });
}

const Written = (_: { bytes: Buffer }): ReactNode => null;

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** A page as far as it is written. `chosen` is the value of the `<select>` around a node, whose option comes selected. */
class Page {
  #before: Buffer[] = [];
  #text = '';

  bytes(): Buffer {
    const last = Buffer.from(this.#text);
    return this.#before.length > 0 ? Buffer.concat([...this.#before, last]) : last;
  }

  write(node: ReactNode, chosen: unknown): void {
    if (typeof node === 'string') this.#text += escaped(node);
    else if (typeof node === 'number' || typeof node === 'bigint') this.#text += node;
    else if (Array.isArray(node)) for (const child of node) this.write(child, chosen);
    else if (isValidElement<Props>(node)) this.#element(node, chosen);
    else if (node !== null && node !== undefined && typeof node !== 'boolean')
      throw new TypeError('A page holds something that is neither text nor an element');
  }

  #element({ type, props }: ReactElement<Props>, chosen: unknown): void {
    if (typeof type === 'string') this.#tag(type, props, chosen);
    else if (type === Fragment) this.write(childrenOf(props), chosen);
    // Only `written` makes these, from bytes.
    else if (type === Written) this.#ready(props.bytes as Buffer);
    // A component is a function of its properties here; classes and contexts have nothing to live for.
    else this.write((type as (props: Props) => ReactNode)(props), chosen);
  }

  #ready(bytes: Buffer): void {
    this.#before.push(Buffer.from(this.#text), bytes);
    this.#text = '';
  }

  #tag(name: string, props: Props, chosen: unknown): void {
    let tag = `<${name}`;
    for (const prop in props) tag += attribute(name, prop, props[prop]);
    if (name === 'option' && chosen !== undefined && `${props.value}` === `${chosen}`) tag += ' selected=""';
    this.#text += tag;
    if (empty.has(name)) {
      this.#text += '/>';
      return;
    }
    this.#text += '>';
    this.#content(name, props, chosen);
    this.#text += `</${name}>`;
  }

  #content(name: string, props: Props, chosen: unknown): void {
    const ready = props.dangerouslySetInnerHTML;
    // React's types let nothing else through.
    if (ready) this.#text += (ready as { __html: string }).__html;
    else if (name === 'select') this.write(childrenOf(props), props.defaultValue);
    else if (name === 'textarea') this.#text += longText(`${props.defaultValue ?? ''}`);
    else this.write(childrenOf(props), chosen);
  }
}

/** The parser drops a line break right behind the tag of a text area. */
const longText = (text: string) => (text.startsWith('\n') ? `\n${escaped(text)}` : escaped(text));

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
