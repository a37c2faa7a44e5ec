import { formatDate, type Translate } from '../../../platform/i18n.ts';
import type { ProposalLine } from './review.queries.ts';

type Dated = Pick<ProposalLine, 'deadlineType' | 'dueOn' | 'occurrences'>;

/** What a deadline in words was understood as: a date, "4 kỳ", "thường xuyên", "khi có sự kiện". */
export function deadlineWords(t: Translate, { deadlineType, dueOn, occurrences }: Dated): string {
  if (deadlineType === 'recurring') return t('review.deadline.recurring', { count: occurrences.length || 1 });
  if (deadlineType === 'event' && dueOn) return t('review.deadline.eventUntil', { date: formatDate(dueOn) });
  if (deadlineType === 'fixed' || deadlineType === 'period') return dueOn ? formatDate(dueOn) : '';
  return t(`review.deadline.${deadlineType}`);
}
