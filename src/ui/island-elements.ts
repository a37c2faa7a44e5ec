import type { HTMLAttributes } from 'react';

/** A custom element of `src/islands`, with the words it needs in `data-` attributes. */
type Island = HTMLAttributes<HTMLElement>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'auto-submit': Island;
      'autosave-form': Island;
      'combo-box': Island;
      'grid-keys': Island;
      'progress-poll': Island;
      'row-select': Island;
      'search-shortcut': Island;
      'upload-drop': Island;
    }
  }
}
