import { createTransport } from 'nodemailer';

/** The office's mail server, and who its mails come from. */
export interface MailSettings {
  /** `smtp://user:password@host:port`, or `smtps://` where the connection begins with TLS. */
  smtpUrl: string;
  from: string;
}

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The same for the same mail, so that one sent twice is known for one: `id@host` without brackets. */
  messageId: string;
}

// A server that does not answer keeps a job no longer than this; the queue tries again later.
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/** Hands one mail to the mail server; throws when it does not take it. */
export async function sendMail({ smtpUrl, from }: MailSettings, { to, messageId, ...mail }: Mail): Promise<void> {
  const transport = createTransport({ url: smtpUrl, ...patience, disableFileAccess: true, disableUrlAccess: true });
  try {
    // As an object: a comma inside would make two recipients of it.
    await transport.sendMail({ ...mail, from, to: { name: '', address: to }, messageId: `<${messageId}>` });
  } finally {
    transport.close();
  }
}
