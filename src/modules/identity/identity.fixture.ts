import { sql } from 'kysely';
import { loadUnits } from '../../../demo/units.ts';
import { temporaryFiles } from '../../../tests/setup/temporary-files.ts';
import { createApp } from '../../app.ts';
import type { Actor, Role } from '../../platform/actor.ts';
import { today } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/db.ts';
import { newId } from '../../platform/id.ts';
import { createLog } from '../../platform/log.ts';
import { findSignedIn, openSession } from './session/session.ts';

interface Wanted {
  title?: string;
  /** The unit that the role is given on, when it is not as usual. */
  reach?: string;
  from?: string;
  isHead?: boolean;
  /** Another position of somebody who is there already. */
  personId?: string;
}

/** The units and people of the demonstration, more people as a test needs them, and the program to ask. */
export async function makePeople(db: Db) {
  const ids = await db.transaction().execute((tx) => loadUnits(tx));
  const files = await temporaryFiles();
  const app = createApp({ db, files, log: createLog('silent'), secureCookies: false });
  const id = (name: string) => {
    const found = ids.get(name);
    if (!found) throw new Error(`The demonstration has no ${name}`);
    return found;
  };

  async function position(name: string, role: Role, unit: string, wanted: Wanted = {}) {
    const { title = 'Chuyên viên', reach, from = '2025-07-01', isHead = false } = wanted;
    const [personId, positionId] = [wanted.personId ?? newId(), newId()];
    if (!wanted.personId) await db.insertInto('person').values({ id: personId, name }).execute();
    const values = { id: positionId, person_id: personId, unit_id: id(unit), title, role, is_head: isHead };
    await db
      .insertInto('position')
      .values({ ...values, reach_id: reach ? id(reach) : null, valid: sql`daterange(${from}::date, null)` })
      .execute();
    return { personId, positionId };
  }

  /** Somebody new in a position, signed in. */
  async function person(name: string, role: Role, unit: string, wanted: Wanted = {}) {
    const made = await position(name, role, unit, wanted);
    return { ...made, ...(await enter(made.positionId)) };
  }

  async function enter(positionId: string): Promise<{ cookie: string; actor: Actor }> {
    const token = await openSession(db, positionId, today(), 1);
    const signedIn = await findSignedIn(db, token, today());
    if (!signedIn) throw new Error('The session was not opened');
    return { cookie: `session=${token}`, actor: signedIn.actor };
  }

  async function get(path: string, cookie = '', headers: Record<string, string> = {}) {
    const response = await app.request(`http://localhost${path}`, { headers: { cookie, ...headers } });
    return { status: response.status, text: await response.text(), to: response.headers.get('location') };
  }

  async function post(path: string, cookie: string, fields: Record<string, string | File> = {}) {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    const headers = { cookie, origin: 'http://localhost' };
    const response = await app.request(`http://localhost${path}`, { method: 'POST', headers, body });
    const set = response.headers.getSetCookie().join('; ');
    return { status: response.status, text: await response.text(), to: response.headers.get('location'), set };
  }

  return { id, app, position, person, enter, get, post };
}
