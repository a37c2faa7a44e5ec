import type { Language, Translate } from '../platform/i18n.ts';
import type { IconName } from './icon.tsx';

/** The built front-end of one page: addresses with hashed names. */
export interface Assets {
  css: string[];
  js: string[];
  /** Fonts to fetch before the style sheet asks for them. */
  fonts: string[];
}

export interface MenuLink {
  label: string;
  href: string;
  current?: boolean;
}

/** A place in the navigation; the first four with an icon also stand in the bottom bar of a phone. */
export interface NavItem {
  href: string;
  label: string;
  /** Records that belong to the place but have addresses of their own. */
  covers?: string[];
  count?: number;
  icon?: IconName;
}

export interface NavGroup {
  heading?: string;
  items: NavItem[];
}

/** A position that the reader may act in. */
export interface HeldChoice {
  id: string;
  title: string;
  unit: string;
  current: boolean;
}

export interface Viewer {
  name: string;
  initials: string;
  title: string;
  unit: string;
  /** The positions to choose from, for whoever holds several. */
  positions?: HeldChoice[];
}

export interface Flash {
  kind: 'success' | 'warning' | 'error';
  text: string;
}

/** What every page knows besides its own content: who looks, in which language and year, and where they may go. */
export interface View {
  t: Translate;
  language: Language;
  path: string;
  /** Where the reader is, to come back to after a form of the page's frame: path and query. */
  here: string;
  query: URLSearchParams;
  viewer: Viewer | null;
  year: number;
  /** The years that can be chosen; without them the year is only shown. */
  years?: MenuLink[];
  nav: NavGroup[];
  /** How many things wait in the inbox; absent where there is no inbox. */
  inboxCount?: number;
  flash?: Flash;
  /** Today in Vietnam as an ISO date. */
  today: string;
  assets: Assets;
}
