import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { sampleView } from '../../tests/gallery/sample.ts';
import { BarePage, Page } from './page.tsx';
import { isCurrent } from './places.tsx';
import type { View } from './view.ts';

const assets = { css: ['/assets/look.css'], js: ['/assets/main.js'], fonts: ['/assets/a.woff2'] };
const view = sampleView('/tasks', assets);
const page = (changes: Partial<View> = {}) =>
  renderToStaticMarkup(
    <Page view={{ ...view, ...changes }} title="Nhiệm vụ">
      <h1>Nhiệm vụ</h1>
    </Page>,
  );

describe('a page', () => {
  test('names its language, its title and its assets, and holds neither inline script nor inline style', () => {
    const html = page();
    expect(html).toContain('<html lang="vi">');
    expect(html).toContain('<title>Nhiệm vụ · Cải Cách</title>');
    expect(html).toContain('<script type="module" src="/assets/main.js"></script>');
    expect(html).toContain('<link rel="stylesheet" href="/assets/look.css"/>');
    expect(html).toMatch(/rel="preload" href="\/assets\/a\.woff2" as="font"/);
    expect(html).not.toMatch(/<style| style="|<script>| on\w+="/);
  });

  test('lets the keyboard skip to the content, first of all', () => {
    expect(page()).toMatch(/<body[^>]*><a class="skip" href="#content">/);
    expect(page()).toContain('<main id="content"');
  });

  test('marks the place it belongs to, in the list and in the bottom bar of a phone', () => {
    expect(page().match(/href="\/tasks" aria-current="page"/g)).toHaveLength(2);
  });

  test('says once what was done, and interrupts only for a failure', () => {
    expect(page({ flash: { kind: 'success', text: 'Đã lưu.' } })).toMatch(/role="status"><p[^>]*>Đã lưu\./);
    expect(page({ flash: { kind: 'error', text: 'Hỏng.' } })).toMatch(/role="alert"><p[^>]*>Hỏng\./);
  });

  test('shows year and unit as plain words where there is nothing to choose', () => {
    const html = page({ years: undefined, inboxCount: undefined });
    expect(html).toContain('<span class="top-bar-year">Năm 2026</span>');
    expect(html).not.toContain('/inbox');
  });

  test('prints the unit and the date', () => {
    expect(page()).toContain('Phòng Văn hóa - Xã hội, xã Mai Lĩnh · In ngày 20/11/2026');
  });

  test('keeps what was searched for on the page of results', () => {
    const query = new URLSearchParams({ q: 'một cửa' });
    expect(page({ path: '/search', query })).toContain('value="một cửa"');
  });
});

test('a page outside of the rooms has no navigation', () => {
  const html = renderToStaticMarkup(
    <BarePage view={{ ...view, viewer: null }} title="Đăng nhập">
      <h1>Đăng nhập</h1>
    </BarePage>,
  );
  expect(html).not.toContain('<nav');
});

test.each([
  ['/plans', '/plans', true],
  ['/plans', '/plans/7', true],
  ['/plans', '/plans-old', false],
  ['/', '/plans', false],
  ['/', '/', true],
])('the place %s is current at %s: %s', (href, path, current) => {
  expect(isCurrent({ href }, path)).toBe(current);
});
