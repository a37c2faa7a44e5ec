import { Hono } from 'hono';
import type { Db } from '../../../platform/db/db.ts';
import { Conflict, Refused } from '../../../platform/errors.ts';
import { actorOf, type Ctx, type Env } from '../../../web/context.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { form, parseForm, readForm } from '../../../web/form.ts';
import { addProposal, joinWithNext, splitProposal } from './arrange.ts';
import { type BulkChange, bulkEdit } from './bulk-edit.ts';
import { acceptProposal, editProposal } from './edit-proposal.ts';
import { conflictAnswer, refusedAnswer } from './proposal-answers.tsx';
import { acceptanceInput, addInput, bulkInput, joinInput, proposalInput, splitInput } from './review.input.ts';
import { reviewHref } from './review-address.ts';

/** The acts of a plan's review on its proposals. */
export function reviewRoutes({ db }: { db: Db }) {
  return new Hono<Env>()
    .post('/plans/:plan/acceptance', async (c) => {
      const { row, show } = await form(c, acceptanceInput);
      const planId = c.req.param('plan');
      await acceptProposal(db, actorOf(c), { planId, ...row }, row.state === 'on');
      return c.redirect(`${reviewHref(planId, { show })}#t-${row.id}`, 303);
    })
    .post('/plans/:plan/bulk-edit', async (c) => {
      const { id: rows, show, ...set } = await form(c, bulkInput);
      const planId = c.req.param('plan');
      await bulkEdit(db, actorOf(c), planId, rows, bulkChange(set));
      leaveFlash(c, 'review.bulk.done', { count: rows.length });
      return c.redirect(reviewHref(planId, { show }), 303);
    })
    .post('/plans/:plan/proposals', async (c) => {
      const { after } = await form(c, addInput);
      const planId = c.req.param('plan');
      const task = await addProposal(db, actorOf(c), planId, after ?? null);
      return c.redirect(reviewHref(planId, { task }), 303);
    })
    .post('/plans/:plan/proposals/:id', (c) => saveProposal(c, db, c.req.param('plan'), c.req.param('id')))
    .post('/plans/:plan/proposals/:id/parts', async (c) => {
      const { plan: planId, id } = c.req.param();
      const { version, titles } = await form(c, splitInput);
      await splitProposal(db, actorOf(c), { planId, id, version }, titles);
      leaveFlash(c, 'review.split.done', { count: titles.length });
      return c.redirect(reviewHref(planId, { task: id }), 303);
    })
    .post('/plans/:plan/proposals/:id/union', async (c) => {
      const { plan: planId, id } = c.req.param();
      const { version, next } = await form(c, joinInput);
      await joinWithNext(db, actorOf(c), { planId, id, version }, next);
      leaveFlash(c, 'review.join.done');
      return c.redirect(reviewHref(planId, { task: id }), 303);
    });
}

/** Saves a proposal's form; the island that saves while one types gets the new version back and no page. */
async function saveProposal(c: Ctx, db: Db, planId: string, id: string): Promise<Response> {
  const typed = await readForm(c);
  const quiet = c.req.header('accept')?.includes('json') ?? false;
  try {
    const {
      version,
      lead,
      addLead,
      deadlineText,
      deadlineType,
      dueOn,
      shownText,
      shownType,
      shownDue,
      show,
      next,
      ...rest
    } = parseForm(proposalInput, typed);
    const edit = {
      ...rest,
      lead: [lead, addLead].filter(Boolean).join('; '),
      deadline: { text: deadlineText, type: deadlineType, due: dueOn },
      shown: { text: shownText, type: shownType, due: shownDue },
    };
    await editProposal(db, actorOf(c), { planId, id, version }, edit);
    if (quiet) return c.body(null, 204, { etag: `"${version + 1}"` });
    leaveFlash(c, 'review.edit.saved');
    return c.redirect(reviewHref(planId, { task: next ?? id, show }), 303);
  } catch (error) {
    if (error instanceof Conflict) return conflictAnswer(c, db, planId, id, typed, quiet);
    if (error instanceof Refused && !quiet) return refusedAnswer(c, db, planId, id, typed, error);
    throw error;
  }
}

interface BulkForm {
  set: 'values' | 'accept' | 'drop';
  field: BulkChange['field'] | null;
  lead: string;
  deadlineText: string;
}

function bulkChange({ set, field, lead, deadlineText }: BulkForm): BulkChange {
  if (set !== 'values') return { accepted: set === 'accept' };
  if (!field && !lead && !deadlineText) throw new Refused({ key: 'review.bulk.nothing' });
  return { ...(field && { field }), ...(lead && { lead }), ...(deadlineText && { deadlineText }) };
}
