/** What the mail client says of a failure; anything may be missing. */
interface Failure {
  code?: unknown;
  originalCode?: unknown;
  responseCode?: unknown;
  timeoutType?: unknown;
}

/** Failures before a dialogue could begin. */
const neverBegun = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
const beforeTheMail = new Set(['EDNS', 'EAUTH', 'ENOAUTH', 'ETLS', 'EREQUIRETLS', 'EENVELOPE', 'EPROXY', 'ECONFIG']);
const timeoutsBefore = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT']);

/**
 * Whether the server certainly did not take the mail: it was never reached, or it answered no. A connection that broke
 * without an answer leaves it open, as the answer may have been on its way.
 */
export function wasCertainlyRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // The mail client writes its findings onto the error.
  const { code, originalCode, responseCode, timeoutType } = error as Error & Failure;
  if (typeof responseCode === 'number' && responseCode >= 400) {
    // A server that shuts down says so (421) to whoever it is talking with, also after it took their mail.
    return !(code === 'ECONNECTION' || (code === 'EMESSAGE' && responseCode === 421));
  }
  if (typeof timeoutType === 'string') return timeoutsBefore.has(timeoutType);
  return beforeTheMail.has(String(code)) || neverBegun.has(String(originalCode ?? code));
}
