import { SaxesParser } from 'saxes';
import { Unreadable } from '../unreadable.ts';
import { canonicalNames } from './namespaces.ts';

/** An XML element with what is in it. Names carry the usual prefixes (`w:p`), whatever the file itself calls them. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

/** Says what to do with a part's XML while it streams by. */
export interface Visitor {
  /** Names of elements that are handed over whole; all others are passed through. */
  whole: ReadonlySet<string>;
  element(element: Element): void;
  open?(name: string): void;
  close?(name: string): void;
}

type PlainNames = { xmlns: false; position: false };

const deepest = 256;
const mostInOneElement = 300_000;

// A tag or a text longer than this (pictures in an attribute have some 100 KB) would only fill the memory.
const longestToken = 4 * 1024 * 1024;

/** Streams XML through a visitor; throws `unsafe` for a document type and what is built to exhaust, `damaged` for broken XML. */
export async function visitXml(pieces: AsyncIterable<Uint8Array>, visitor: Visitor): Promise<void> {
  const pending = { bytes: 0 };
  const parser = parserFor(visitor, pending);
  let decoder: TextDecoder | undefined;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(piece[0] === 0xff && piece[1] === 0xfe ? 'utf-16le' : 'utf-8');
    pending.bytes += piece.length;
    if (pending.bytes > longestToken) throw new Unreadable('unsafe');
    parser.write(decoder.decode(piece, { stream: true }));
  }
  parser.close();
}

function parserFor(visitor: Visitor, pending: { bytes: number }): SaxesParser<PlainNames> {
  const parser = new SaxesParser<PlainNames>({ xmlns: false, position: false });
  const names = canonicalNames();
  const within: Element[] = []; // the open elements of the one being gathered
  let depth = 0;
  let gathered = 0;
  const addText = (text: string) => within.at(-1)?.children.push(text);
  parser.on('error', () => {
    throw new Unreadable('damaged');
  });
  parser.on('doctype', () => {
    throw new Unreadable('unsafe');
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', (tag) => {
    pending.bytes = 0;
    if (++depth > deepest) throw new Unreadable('unsafe');
    const attributes = names.attributes(tag.attributes);
    const name = names.element(tag.name);
    const parent = within.at(-1);
    if (!parent && !visitor.whole.has(name)) return visitor.open?.(name);
    const element: Element = { name, attributes, children: [] };
    gathered = parent ? gathered + 1 : 0;
    if (gathered > mostInOneElement) throw new Unreadable('too-big');
    parent?.children.push(element);
    within.push(element);
  });
  parser.on('closetag', (tag) => {
    pending.bytes = 0;
    depth--;
    const element = within.pop();
    if (!element) visitor.close?.(names.element(tag.name));
    else if (!within.length) visitor.element(element);
  });
  return parser;
}

/** The elements directly inside an element. */
export function elements(parent: Element): Element[] {
  return parent.children.filter((child) => typeof child !== 'string');
}

/** The first element of that name directly inside, if there is one. */
export function child(parent: Element | undefined, name: string): Element | undefined {
  return parent && elements(parent).find((element) => element.name === name);
}

/** The `w:val` of the first element of that name directly inside. */
export function value(parent: Element | undefined, name: string): string | undefined {
  return child(parent, name)?.attributes['w:val'];
}

/** An on/off property such as `w:b`: present means on unless its value says otherwise; undefined where it is absent. */
export function toggle(parent: Element | undefined, name: string): boolean | undefined {
  const property = child(parent, name);
  return property && !['0', 'false', 'off', 'none'].includes(property.attributes['w:val'] ?? '1');
}
