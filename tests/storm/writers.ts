import { setTimeout as delay } from 'node:timers/promises';

/** Begins every note of the storm, so that its acts are told from the demonstration's. */
export const mark = 'storm-';

/** The notes of the acts that the server has acknowledged. */
export interface Writers {
  acknowledged: string[];
  /** Throws what made a writer give up. */
  check(): void;
  /** Ends the storm; each writer finishes what it is at. */
  stop(): Promise<void>;
}

const perPerson = 2;

/** Signs demo people in over HTTP; each goes on reporting progress of its own assignments, with a note that is never used again. */
export async function startWriters(url: string): Promise<Writers> {
  const acknowledged: string[] = [];
  const storm = { on: true };
  const desks = await openDesks(url);
  if (desks.length < 4) throw new Error(`Only ${desks.length} assignments to report on`);
  const writing = desks.map((desk, number) => write(desk, storm, (n) => `${mark}${number}-${n}`, acknowledged));
  const all = Promise.all(writing);
  let failure: unknown;
  all.catch((error) => {
    failure = error;
  });
  return {
    acknowledged,
    check() {
      if (failure) throw failure;
    },
    async stop() {
      storm.on = false;
      await all;
    },
  };
}

/** One person's one assignment. */
interface Desk {
  page: string;
  cookie: string;
}

async function openDesks(url: string): Promise<Desk[]> {
  const signIn = await (await fetch(`${url}/sign-in`)).text();
  const positions = [...signIn.matchAll(/name="position" value="([^"]+)"/g)].map((match) => match[1] ?? '');
  const taken = new Set<string>();
  const desks: Desk[] = [];
  for (const position of positions) {
    const cookie = await signInAs(url, position);
    const mine = await (await fetch(`${url}/my-tasks`, { headers: { cookie } })).text();
    const free = [...mine.matchAll(/action="(\/assignments\/[0-9a-f-]+)\/progress"/g)].map((match) => match[1] ?? '');
    for (const path of [...new Set(free)].filter((each) => !taken.has(each)).slice(0, perPerson)) {
      taken.add(path);
      desks.push({ page: url + path, cookie });
    }
  }
  return desks;
}

async function signInAs(url: string, position: string): Promise<string> {
  const body = new URLSearchParams({ position, next: '/' });
  const answer = await fetch(`${url}/session`, { method: 'POST', body, headers: { origin: url }, redirect: 'manual' });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  if (answer.status !== 303 || cookies.length === 0) throw new Error(`Nobody was signed in: ${answer.status}`);
  return cookies.join('; ');
}

async function write(desk: Desk, storm: { on: boolean }, name: (n: number) => string, acknowledged: string[]) {
  let version = await versionOf(desk, storm);
  for (let n = 1; storm.on; n++) {
    const note = name(n);
    const answer = await report(desk, { version: String(version), percent: String(n % 100), note });
    if (answer === 'done') {
      acknowledged.push(note);
      version += 1;
    } else {
      // Killed before or after its commit: the page tells. The note is not used again.
      version = await versionOf(desk, storm);
    }
  }
}

async function report({ page, cookie }: Desk, fields: Record<string, string>): Promise<'done' | 'unknown'> {
  const headers = { cookie, origin: new URL(page).origin };
  const body = new URLSearchParams(fields);
  const answer = await fetch(`${page}/progress`, { method: 'POST', headers, body, redirect: 'manual' }).catch(
    () => null,
  );
  if (answer?.status === 303 && answer.headers.get('location')?.includes('/sign-in'))
    throw new Error('A session was lost');
  return answer?.status === 303 ? 'done' : 'unknown';
}

async function versionOf({ page, cookie }: Desk, storm: { on: boolean }): Promise<number> {
  while (storm.on) {
    const answer = await fetch(page, { headers: { cookie } }).catch(() => null);
    const text = answer?.ok ? await answer.text().catch(() => '') : '';
    const [, version] = /name="version" value="(\d+)"/.exec(text) ?? [];
    if (version) return Number(version);
    await delay(20);
  }
  return 0;
}
