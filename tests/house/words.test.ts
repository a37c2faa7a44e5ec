import { describe, expect, test } from 'vitest';
import { words } from '../../src/words.ts';
import { readProgram, readSources } from './sources.ts';

const vi: Record<string, string> = words.vi;
const en: Record<string, string> = words.en;
const keys = Object.keys(vi);
const catalogue = /\.(vi|en)\.ts$/;
const sources = readProgram().filter(({ path }) => !catalogue.test(path));

const literal = /['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/gi;
const composed = /`([a-z][\w-]*\.[\w.-]*(?:\$\{[^`{}]*\}[\w.-]*)+)`/gi;

/** The keys that a key put together in the code, such as `task.state.${state}`, may stand for. */
function pattern(template: string): RegExp {
  const fixed = template.split(/\$\{[^{}]*\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${fixed.join('[\\w.-]+')}$`);
}

/** The names of the values in a sentence; one may stand twice, as in `{n} {n|task|tasks}`. */
const holes = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{(\w+)(?:\|[^|{}]*\|[^|{}]*)?\}/g)].map((match) => match[1]))].sort().join();

describe('the words of the two languages', () => {
  test('stand in catalogues that the program lists, each key in one of them', () => {
    const defined = readSources(/\.vi\.ts$/).flatMap(({ text }) => [...text.matchAll(/^ {2}'([^']+)':/gm)]);
    const names = defined.map((match) => match[1]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(keys.toSorted()).toEqual(names.toSorted());
  });

  test('have the same keys', () => {
    expect(Object.keys(en).toSorted()).toEqual(keys.toSorted());
  });

  test('have the same places for values', () => {
    const different = keys.filter((key) => holes(vi[key] ?? '') !== holes(en[key] ?? ''));
    expect(different).toEqual([]);
  });

  test('are well formed: not empty, composed letters (NFC), braces that close', () => {
    const bad = [...Object.entries(vi), ...Object.entries(en)].filter(([, sentence]) => {
      const rest = sentence.replace(/\{\w+(\|[^|{}]*\|[^|{}]*)?\}/g, '');
      return (
        sentence.trim() !== sentence || sentence === '' || sentence !== sentence.normalize('NFC') || /[{}]/.test(rest)
      );
    });
    expect(bad).toEqual([]);
  });

  test('are all used', () => {
    const all = sources.map(({ text }) => text).join('\n');
    const named = new Set([...all.matchAll(literal)].map((match) => match[1]));
    const patterns = [...all.matchAll(composed)].map((match) => pattern(match[1] ?? ''));
    expect(keys.filter((key) => !named.has(key) && !patterns.some((one) => one.test(key)))).toEqual([]);
  });

  test('are there for every key that the code asks for', () => {
    const asked = /\bt\(\s*(?:'([^']+)'|`([^`]+)`)/g;
    const missing = sources.flatMap(({ path, text }) =>
      [...text.matchAll(asked)]
        .filter(([, key, template]) => (key ? !(key in vi) : !keys.some((one) => pattern(template ?? '').test(one))))
        .map((match) => `${path}: ${match[1] ?? match[2]}`),
    );
    expect(missing).toEqual([]);
  });
});
