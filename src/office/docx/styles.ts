import { overParagraph, overRun, type ParagraphFormat, paragraphFormat, type RunFormat, runFormat } from './format.ts';
import { child, type Element, value, visitXml } from './xml.ts';

/** What a style says, together with all the styles that it is based on. */
export interface Style {
  paragraph: ParagraphFormat;
  run: RunFormat;
  /** The style that itself carries the list; numbering levels name it (`w:pStyle`). */
  listStyle?: string;
}

export interface Styles {
  /** The style of a paragraph; of the default paragraph style where `id` is undefined or unknown. */
  paragraph(id: string | undefined): Style;
  /** What a character style says, nothing more. */
  character(id: string | undefined): RunFormat;
}

interface OwnStyle extends Style {
  basedOn?: string;
}

const longestChain = 30;

/** Reads styles.xml; without it nothing is styled. */
export async function readStyles(part: AsyncIterable<Uint8Array> | undefined): Promise<Styles> {
  const own = new Map<string, OwnStyle>();
  const start: Style = { paragraph: {}, run: {} };
  let normal: string | undefined;
  if (part) {
    await visitXml(part, {
      whole: new Set(['w:docDefaults', 'w:style']),
      element(element) {
        const id = element.attributes['w:styleId'];
        if (element.name === 'w:docDefaults') Object.assign(start, defaults(element));
        else if (id) own.set(id, ownStyle(element, id));
        if (
          element.attributes['w:type'] === 'paragraph' &&
          /^(?:1|true|on)$/.test(element.attributes['w:default'] ?? '')
        )
          normal = id;
      },
    });
  }
  const chains = new Map<string, Style>();
  const resolve = (id: string | undefined, base: Style, depth = 0): Style => {
    const style = own.get(id ?? '');
    if (!style || depth > longestChain) return base;
    return over(resolve(style.basedOn, base, depth + 1), style);
  };
  const once = (key: string, make: () => Style) => {
    const style = chains.get(key) ?? make();
    chains.set(key, style);
    return style;
  };
  return {
    paragraph(id) {
      const known = id !== undefined && own.has(id) ? id : normal;
      return once(`paragraph ${known}`, () => resolve(known, start));
    },
    character: (id) => (id ? once(`character ${id}`, () => resolve(id, { paragraph: {}, run: {} })).run : {}),
  };
}

function defaults(element: Element): Style {
  return {
    run: runFormat(child(child(element, 'w:rPrDefault'), 'w:rPr')),
    paragraph: paragraphFormat(child(child(element, 'w:pPrDefault'), 'w:pPr')),
  };
}

function ownStyle(element: Element, id: string): OwnStyle {
  const paragraph = paragraphFormat(child(element, 'w:pPr'));
  const heading = /^heading ([1-9])$/i.exec(value(element, 'w:name') ?? '')?.[1];
  if (heading) paragraph.outline ??= Number(heading) - 1;
  return {
    basedOn: value(element, 'w:basedOn'),
    paragraph,
    run: runFormat(child(element, 'w:rPr')),
    listStyle: paragraph.list === undefined ? undefined : id,
  };
}

function over(base: Style, style: Style): Style {
  return {
    paragraph: overParagraph(base.paragraph, style.paragraph),
    run: overRun(base.run, style.run),
    listStyle: style.listStyle ?? base.listStyle,
  };
}
