import { timeOfDay } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/db.ts';
import type { Refused } from '../../../platform/errors.ts';
import { Notice } from '../../../ui/notice.tsx';
import { actorOf, type Ctx } from '../../../web/context.ts';
import { type FormValues, problemsInWords } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import type { ProposalValues } from './proposal-form.tsx';
import { reviewData } from './review.data.ts';
import { ReviewPage } from './review.page.tsx';
import { lastSave } from './review.queries.ts';

/** A refused proposal: its form again, with what was typed and what is wrong with it. */
export async function refusedAnswer(
  c: Ctx,
  db: Db,
  planId: string,
  id: string,
  typed: FormValues,
  refused: Refused,
): Promise<Response> {
  const { view } = c.var;
  const data = await reviewData(db, actorOf(c), planId, view.today, { openId: id });
  const errors = problemsInWords(view.t, refused);
  return page(c, <ReviewPage view={view} {...data} typed={typedValues(typed)} errors={errors} />, 422);
}

/** Somebody else saved the proposal first: who and when, the row as it is now, and what was typed beside it. */
export async function conflictAnswer(
  c: Ctx,
  db: Db,
  planId: string,
  id: string,
  typed: FormValues,
  quiet: boolean,
): Promise<Response> {
  const { view } = c.var;
  const { t } = view;
  const save = await lastSave(db, 'proposal', id);
  const sentence = save
    ? t('review.conflict', { name: save.name, time: timeOfDay(save.at) })
    : t('review.conflict.nobody');
  if (quiet) {
    const problem = { title: t('failure.conflict.title'), status: 409, detail: sentence };
    return c.body(JSON.stringify(problem), 409, { 'content-type': 'application/problem+json' });
  }
  const data = await reviewData(db, actorOf(c), planId, view.today, { openId: id });
  const { title, product, lead, coordinating, deadlineText } = typedValues(typed);
  const notice = (
    <Notice>
      {sentence} {[title, product, lead, coordinating, deadlineText].filter(Boolean).join(' | ')}
    </Notice>
  );
  return page(c, <ReviewPage view={view} {...data} notice={notice} />, 409);
}

function typedValues(typed: FormValues): ProposalValues {
  const text = (name: string) => {
    const value = typed[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    no: text('no'),
    field: text('field'),
    title: text('title'),
    product: text('product'),
    lead: text('lead'),
    coordinating: text('coordinating'),
    deadlineText: text('deadlineText'),
    deadlineType: text('deadlineType'),
    dueOn: text('dueOn'),
    accepted: typed.accepted === 'on',
  };
}
