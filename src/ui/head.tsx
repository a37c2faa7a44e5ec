import type { View } from './view.ts';

/** A tick on the product's blue, drawn in the page itself: without it every browser asks for /favicon.ico. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3.5' fill='%231f4e8c'/%3E%3Cpath d='M4 8.5l2.8 2.8L12 5.5' fill='none' stroke='%23fff' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'/%3E%3C/svg%3E";

/** The document's head: its name and the assets, fonts first so that words do not jump when they arrive. */
export function Head({ view, title }: { view: View; title: string }) {
  const { css, js, fonts } = view.assets;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <link rel="icon" href={icon} />
      <title>{`${title} · ${view.t('ui.product')}`}</title>
      {fonts.map((href) => (
        <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
      ))}
      {css.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {js.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </head>
  );
}
