import type { createApp } from '../../app.ts';

interface Answer {
  status: number;
  text: string;
  /** Where it leads. */
  to: string | null;
  headers: Headers;
}

/** A browser that keeps its cookies and sends them back, behind a proxy that names its network address. */
export function visitor(app: ReturnType<typeof createApp>, address = '10.1.1.1', secure = false) {
  const jar = new Map<string, string>();
  const origin = secure ? 'https://localhost' : 'http://localhost';
  async function ask(path: string, init: RequestInit): Promise<Answer> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, origin, 'x-forwarded-for': `9.9.9.9, ${address}`, 'user-agent': agent };
    const response = await app.request(`${origin}${path}`, { ...init, headers: { ...headers, ...init.headers } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '' || /max-age=0/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    const text = await response.text();
    return { status: response.status, text, to: response.headers.get('location'), headers: response.headers };
  }
  return {
    jar,
    get: (path: string, headers: Record<string, string> = {}) => ask(path, { headers }),
    post: (path: string, fields: Record<string, string> = {}) =>
      ask(path, { method: 'POST', body: new URLSearchParams(fields) }),
    signIn: (email: string, password: string, next = '/') =>
      ask('/sign-in', { method: 'POST', body: new URLSearchParams({ email, password, next }) }),
  };
}

const agent =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
