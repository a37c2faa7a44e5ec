import { HTTPException } from 'hono/http-exception';
import { Conflict, Forbidden, NotFound, Refused, TooFast } from '../platform/errors.ts';
import type { Key } from '../platform/i18n.ts';
import { newId } from '../platform/id.ts';
import type { Log } from '../platform/log.ts';
import { BarePage } from '../ui/page.tsx';
import type { View } from '../ui/view.ts';
import type { Ctx } from './context.ts';
import { page } from './html.ts';
import { logRefusal, type Refusal } from './security-log.ts';

interface Failure {
  status: 400 | 403 | 404 | 409 | 422 | 429 | 500;
  title: Key;
  sentences: (view: View) => string[];
  /** In seconds, where waiting helps. */
  retryAfter?: number;
}

const plain = (status: Failure['status'], name: 'notFound' | 'forbidden' | 'conflict' | 'crossSite'): Failure => ({
  status,
  title: `failure.${name}.title`,
  sentences: ({ t }) => [t(`failure.${name}.text`)],
});

/**
 * Turns every error into one answer: a page, or problem+json (RFC 9457) for scripts. Faults are logged, and refusals of access;
 * not what people mend in their forms.
 */
export const failures = (log: Log) => (error: Error, c: Ctx) => {
  const refusal = refusalOf(error, c);
  if (refusal) logRefusal(log, c, refusal);
  return answer(c, failureOf(error, log));
};

function refusalOf(error: Error, c: Ctx): Refusal | null {
  if (error instanceof Forbidden) return 'forbidden';
  if (error instanceof NotFound) return c.var.viewer ? 'not-theirs' : null;
  return error instanceof HTTPException && error.status === 403 ? 'cross-site' : null;
}

/** The answer for a URL that is nothing. */
export const nothingHere = (c: Ctx) => answer(c, plain(404, 'notFound'));

function failureOf(error: Error, log: Log): Failure {
  if (error instanceof NotFound) return plain(404, 'notFound');
  if (error instanceof Forbidden) return plain(403, 'forbidden');
  if (error instanceof Conflict) return plain(409, 'conflict');
  if (error instanceof HTTPException && error.status === 403) return plain(403, 'crossSite');
  if (error instanceof TooFast) {
    const { seconds } = error;
    const sentences = ({ t }: View) => [t('failure.tooFast.text', { seconds })];
    return { status: 429, title: 'failure.tooFast.title', sentences, retryAfter: seconds };
  }
  if (error instanceof Refused) {
    const sentences = ({ t }: View) => error.problems.map((problem) => t(problem.key, problem.params));
    return { status: 422, title: 'failure.refused.title', sentences };
  }
  const incident = newId().slice(-8);
  log.error({ err: error, incident }, 'fault');
  return { status: 500, title: 'failure.fault.title', sentences: ({ t }) => [t('failure.fault.text', { incident })] };
}

function answer(c: Ctx, { status, title, sentences, retryAfter }: Failure): Response {
  const { view } = c.var;
  if (retryAfter) c.header('retry-after', `${retryAfter}`);
  // Before the page's frame is known (the database is away), plain words must do.
  if (!view) return c.text('Hệ thống đang gặp lỗi. Hãy thử lại sau ít phút.', status);
  const text = sentences(view);
  if (c.req.header('accept')?.includes('json')) {
    const problem = { title: view.t(title), status, detail: text.join(' ') };
    return c.body(JSON.stringify(problem), status, { 'content-type': 'application/problem+json' });
  }
  return page(c, <FailurePage view={view} title={view.t(title)} sentences={text} />, status);
}

function FailurePage({ view, title, sentences }: { view: View; title: string; sentences: string[] }) {
  return (
    <BarePage view={view} title={title}>
      <h1>{title}</h1>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        <a href="/">{view.t('failure.home')}</a>
      </p>
    </BarePage>
  );
}
