import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import Provider from 'oidc-provider';

/** What the provider says of somebody, by their name there. */
type Claims = Record<string, { email?: string; email_verified?: boolean; mail?: string }>;

const client = { id: 'caicach', secret: 'a secret between the two' };

/** A real OpenID Connect provider on a port of its own, with people who have no passwords. */
export async function startProvider(claims: Claims, redirectUri: string) {
  let server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The provider has no port');
  const issuer = `http://127.0.0.1:${address.port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified', 'mail'] },
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id, ...claims[id] }) }),
    cookies: { keys: ['only for tests'] },
    ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
  });
  server.on('request', provider.callback());
  return {
    issuer,
    settings: {
      issuer,
      clientId: client.id,
      clientSecret: client.secret,
      name: 'SSO tỉnh Lam Giang',
      emailClaim: 'email',
    },
    /** Goes through the provider's pages as somebody; gives the address that it sends the browser back to. */
    visit: (start: string, name: string) => visit(issuer, start, name),
    /** Is away until further notice. */
    async leave() {
      await close(server);
    },
    async return() {
      server = createServer(provider.callback());
      server.listen(address.port, '127.0.0.1');
      await once(server, 'listening');
    },
    stop: () => close(server),
  };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  if (server.listening) await new Promise((resolve) => server.close(resolve));
}

async function visit(issuer: string, start: string, name: string): Promise<URL> {
  const jar = new Map<string, string>();
  let address = start;
  let form: URLSearchParams | undefined;
  for (let step = 0; step < 20; step++) {
    const cookie = [...jar].map(([key, value]) => `${key}=${value}`).join('; ');
    const init = form ? { method: 'POST', body: form } : {};
    const response = await fetch(address, { ...init, headers: { cookie }, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value) jar.set(key, value);
      else jar.delete(key);
    }
    form = undefined;
    const to = response.headers.get('location');
    if (to) {
      const next = new URL(to, address);
      if (next.origin !== issuer) return next;
      address = next.href;
      continue;
    }
    // The provider's own page: who one is, then that it may be told.
    const text = await response.text();
    const action = /action="([^"]+)"/.exec(text)?.[1];
    if (!action) throw new Error(`The provider is stuck: ${response.status} ${text.slice(0, 500)}`);
    address = new URL(action, address).href;
    const prompt = /name="prompt" value="([^"]+)"/.exec(text)?.[1] ?? 'login';
    form = new URLSearchParams({ prompt, login: name, password: 'x' });
  }
  throw new Error('The provider sends people in a circle');
}
