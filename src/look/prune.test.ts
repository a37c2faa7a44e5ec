import postcss from 'postcss';
import { describe, expect, test } from 'vitest';
import { isWanted, lightSide, prune } from './prune.ts';

describe('a selector is kept', () => {
  const used = new Set(['btn', 'btn-primary', 'card']);
  test.each([
    ['.btn', true],
    ['.btn.btn-primary:hover', true],
    ['h1, :root', true],
    ['.btn:not(.active)', true],
    ['.btn.active', false],
    ['.card > .list-group', false],
    ['[data-theme=dark] .btn', false],
    ['[data-theme=light]', true],
  ])('%s: %s', (selector, wanted) => {
    expect(isWanted(selector, used)).toBe(wanted);
  });
});

test.each([
  ['light-dark(#fff, #000)', '#fff'],
  ['1px solid light-dark(rgb(1, 2, 3), var(--x))', '1px solid rgb(1, 2, 3)'],
  ['light-dark(a, b) light-dark(c, d)', 'a c'],
  ['#123', '#123'],
])('the light side of %s is %s', (value, light) => {
  expect(lightSide(value)).toBe(light);
});

test('of Tabler stays what is used, and our own sheet stays whole', async () => {
  const sheet = `
    @layer tabler {
      :root { --tblr-a: 1px; --tblr-b: var(--tblr-a); --tblr-c: 2px }
      .btn { margin: var(--tblr-c) }
      .modal { margin: var(--tblr-b); animation-name: spin }
      @keyframes spin { to { rotate: 1turn } }
    }
    .unheard-of { --own: 1px }`;
  const { css } = await postcss([prune(new Set(['btn']))]).process(sheet, { from: undefined });
  expect(css).toContain('.btn');
  expect(css).toContain('--tblr-c: 2px');
  expect(css).toContain('.unheard-of { --own: 1px }');
  for (const gone of ['.modal', '--tblr-a', '--tblr-b', 'spin']) expect(css).not.toContain(gone);
});
