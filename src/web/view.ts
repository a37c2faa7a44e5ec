import { createMiddleware } from 'hono/factory';
import { today } from '../platform/clock.ts';
import type { Key, Language, Translate } from '../platform/i18n.ts';
import type { IconName } from '../ui/icon.tsx';
import { initialsOf } from '../ui/initials.tsx';
import type { Assets, NavGroup, View } from '../ui/view.ts';
import type { Env, Viewer } from './context.ts';
import { takeFlash } from './flash.ts';
import { languageOf } from './language.ts';

/** A place in the navigation, and who finds it there. */
export interface Place {
  href: string;
  label: Key;
  icon?: IconName;
  covers?: string[];
  shown?: (viewer: Viewer) => boolean;
}

export interface PlaceGroup {
  heading?: Key;
  places: Place[];
}

interface ViewSource {
  translators: Record<Language, Translate>;
  places: PlaceGroup[];
  assets: Assets;
}

/** Prepares what every page knows besides its own content. */
export const view = ({ translators, places, assets }: ViewSource) =>
  createMiddleware<Env>(async (c, next) => {
    const { viewer } = c.var;
    const language = viewer?.language ?? languageOf(c);
    const t = translators[language];
    const url = new URL(c.req.url);
    const day = today();
    const made: View = {
      t,
      language,
      path: url.pathname,
      here: c.req.method === 'GET' ? url.pathname + url.search : '/',
      query: url.searchParams,
      viewer: viewer && { ...viewer, initials: initialsOf(viewer.name) },
      year: Number(/^2\d{3}$/.exec(url.searchParams.get('year') ?? '')?.[0] ?? day.slice(0, 4)),
      inboxCount: viewer?.inboxCount,
      nav: viewer ? navigation(places, viewer, t) : [],
      flash: takeFlash(c, t),
      today: day,
      assets,
    };
    c.set('view', made);
    await next();
  });

function navigation(places: PlaceGroup[], viewer: Viewer, t: Translate): NavGroup[] {
  return places.map((group) => ({
    heading: group.heading && t(group.heading),
    items: group.places
      .filter((place) => place.shown?.(viewer) ?? true)
      .map(({ label, shown: _, ...place }) => ({ ...place, label: t(label) })),
  }));
}
