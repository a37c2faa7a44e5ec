import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  to: string[];
  /** As it came, with its headers. */
  raw: string;
  subject: string;
  /** The plain words. */
  text: string;
  html: string;
}

/** A real mail server on a port of its own, which keeps what it is given. */
export async function startMailServer() {
  const letters: Letter[] = [];
  let refusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refusing) return done(new Error('451 Come back later'));
        const raw = Buffer.concat(chunks).toString();
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, ...read(raw) });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port');
  return {
    letters,
    settings: { smtpUrl: `smtp://127.0.0.1:${address.port}`, from: 'Cải Cách <cchc@lamgiang.example>' },
    /** Takes no letter until further notice. */
    refuse(until: boolean) {
      refusing = until;
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** The subject and the two bodies of a letter. */
function read(raw: string): Pick<Letter, 'subject' | 'text' | 'html'> {
  const [head = ''] = raw.split('\r\n\r\n');
  const subject = /^Subject: ((?:.*(?:\r\n[ \t].*)*))/m.exec(head)?.[1] ?? '';
  return { subject: decodeWords(subject), text: part(raw, 'text/plain'), html: part(raw, 'text/html') };
}

const decodeWords = (text: string) =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, words: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(words, 'base64').toString() : quoted(words.replaceAll('_', ' ')),
    );

const quoted = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString();

function part(raw: string, type: string): string {
  const [, head = '', body = ''] =
    new RegExp(`(Content-Type: ${type}[\\s\\S]*?)\\r\\n\\r\\n([\\s\\S]*?)(?=\\r\\n--|$)`).exec(raw) ?? [];
  const encoding = /Content-Transfer-Encoding: (\S+)/i.exec(head)?.[1];
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  return encoding === 'quoted-printable' ? quoted(body) : body;
}
