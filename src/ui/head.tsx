import type { View } from './view.ts';

/** The document's head: its name and the assets, fonts first so that words do not jump when they arrive. */
export function Head({ view, title }: { view: View; title: string }) {
  const { css, js, fonts } = view.assets;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
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
