import { readdirSync, readFileSync } from 'node:fs';
import { createElement, Fragment, type ReactElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { sampleView } from '../../tests/gallery/sample.ts';
import { pages } from '../../tests/gallery/serve.ts';
import { markup, written } from './markup.ts';

/** The tags and words of a page one by one, without what HTML does not mind: the order of attributes, and of what stands in the head. */
function pieces(html: string): string[] {
  const body = html.replace(/<head>.*?<\/head>/s, (head) => head.split(/(?=<)/).sort().join(''));
  return body.split(/(?=<)|(?<=>)/).map((piece) => {
    const [, tag, rest = ''] = /^(<[\w-]+)((?: [^>]*)?>)$/.exec(piece) ?? [];
    if (!tag) return piece;
    const attributes = [...rest.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => `${name}=${value}`);
    return [tag, ...attributes.sort()].join(' ');
  });
}

const same = (element: ReactElement) =>
  expect(pieces(markup(element).toString())).toEqual(pieces(renderToStaticMarkup(element)));

test.each(Object.entries(pages))('the page %s comes out as React writes it', async (path, make) => {
  const view = sampleView(path, { css: ['/a.css'], js: ['/a.js'], fonts: ['/a.woff2'] });
  same(await make(view));
});

const hostile = `<b>&"'</b>`;
const Component = ({ children }: { children?: ReactNode }) => <p>{children}</p>;

test.each([
  ['words that look like tags', <p key="" title={hostile}>{`${hostile} Ổn định`}</p>],
  ['what shows nothing', <p key="">{[null, undefined, false, true, '', 0, [[1]]]}</p>],
  [
    'components, fragments and lists',
    <Component key="">{[<Fragment key="d">a{['b', <br key="c" />]}</Fragment>, 'e']}</Component>,
  ],
  ['attributes that are there or not', <input key="" disabled required={false} checked readOnly value={3} />],
  ['attributes that say yes or no', <p key="" aria-hidden={false} data-on={true} spellCheck={false} hidden />],
  [
    'an island',
    <p key="">
      <row-select data-all="Tất cả" className="a" />
    </p>,
  ],
  ['a text area', <textarea key="" name="a" defaultValue={`\n${hostile}`} />],
  [
    'a choice inside groups',
    <select key="" defaultValue="b">
      <option value="">-</option>
      <optgroup label="G">
        <option value="b">B</option>
      </optgroup>
    </select>,
  ],
  [
    'a choice of nothing',
    <select key="" defaultValue="">
      <option value="">-</option>
      <option value="a">A</option>
    </select>,
  ],
])('%s come out as React writes them', (_, element) => same(element));

test('what was written before is put in as it is', () => {
  const kept = written(<b>{hostile}</b>);
  const [ready, anew] = [kept, <b key="">{hostile}</b>].map((row) => markup(<p>Ổn {row} định</p>).toString());
  expect(ready).toBe(anew);
});

test('what is no markup is refused, not shown', () => {
  expect(() => markup(new Date() as unknown as ReactNode)).toThrow('neither text nor an element');
});

/** Every property of the sources with a capital letter inside. */
function properties(): string[] {
  const root = new URL('..', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  const sources = files.map((file) => readFileSync(new URL(file, root), 'utf8'));
  return [...new Set(sources.flatMap((source) => source.match(/(?<=\s)[a-z]+[A-Z]\w*(?==["{])/g) ?? []))];
}

test('every attribute that our sources spell with capitals is called what React calls it', () => {
  // React warns of those that are for components only.
  const warn = vi.spyOn(console, 'error').mockImplementation(() => {});
  const ours = properties().filter((name) => name !== 'dangerouslySetInnerHTML');
  expect(ours.length).toBeGreaterThan(20);
  for (const name of ours) {
    const element = createElement(name.startsWith('default') ? 'input' : 'p', { [name]: '1' });
    const written = renderToStaticMarkup(element);
    if (written !== '<p></p>')
      expect(markup(element).toString().replace('="1"', '=""')).toBe(written.replace('="1"', '=""'));
  }
  warn.mockRestore();
});
