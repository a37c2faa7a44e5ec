import { Hono } from 'hono';
import { z } from 'zod';
import type { Db } from '../../../platform/db/db.ts';
import { Refused } from '../../../platform/errors.ts';
import { actorOf, type Ctx, type Env } from '../../../web/context.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { type FormValues, form, parseForm, readForm } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import { keepLanguage } from '../../../web/language.ts';
import { typedForm } from '../../../web/typed.ts';
import { actInPosition } from '../position/act-in-position.ts';
import { chooseLanguage, chooseNotifications, editProfile } from './edit-profile.ts';
import { ownershipOf } from './ownership.ts';
import { languageInput, notificationInput, profileInput } from './profile.input.ts';
import { ProfilePage } from './profile.page.tsx';
import { findProfile } from './profile.queries.ts';

/** The language, which also whoever is not signed in may choose. */
export function languageRoutes({ db }: { db: Db }) {
  return new Hono<Env>().post('/language', async (c) => {
    const { language, next } = await form(c, languageInput);
    if (c.var.viewer) await chooseLanguage(db, actorOf(c), language);
    keepLanguage(c, language);
    return c.redirect(next, 303);
  });
}

/** One's own profile, and the position that one acts in. */
export function profileRoutes({ db }: { db: Db }) {
  async function profilePage(c: Ctx, values?: FormValues, refused?: Refused): Promise<Response> {
    const { view } = c.var;
    const profile = await findProfile(db, actorOf(c), view.today);
    const typed = typedForm(view.t, values, refused);
    const props = { view, profile, typed, hasPassword: await ownershipOf(db, c).hasPassword(profile.id) };
    return page(c, <ProfilePage {...props} />, refused ? 422 : 200);
  }
  return new Hono<Env>()
    .get('/me', (c) => profilePage(c))
    .post('/me', async (c) => {
      const typed = await readForm(c);
      try {
        await editProfile(db, actorOf(c), parseForm(profileInput, typed), ownershipOf(db, c));
      } catch (error) {
        if (error instanceof Refused) return profilePage(c, typed, error);
        throw error;
      }
      leaveFlash(c, 'profile.saved');
      return c.redirect('/me', 303);
    })
    .post('/me/notifications', async (c) => {
      await chooseNotifications(db, actorOf(c), await form(c, notificationInput));
      leaveFlash(c, 'profile.saved');
      return c.redirect('/me#notifications', 303);
    })
    .post('/session/position', async (c) => {
      const { position } = await form(c, z.object({ position: z.uuid() }));
      await actInPosition(db, actorOf(c), c.var.viewer?.sessionId ?? '', position);
      return c.redirect('/', 303);
    });
}
