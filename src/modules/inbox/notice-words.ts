import { formatDate, type Translate } from '../../platform/i18n.ts';
import type { NoticeKind, NoticeParams } from './notice.ts';

/** What a notice says beside the name of its thing: "Đến hạn ngày 20/11/2026", "12 nhiệm vụ mới". */
export function noticeWords(t: Translate, { kind, params }: { kind: NoticeKind; params: NoticeParams }): string {
  if (kind === 'assigned' && params.count) return t('inbox.says.assigned.many', params);
  const due = typeof params.due === 'string' ? formatDate(params.due) : '';
  if (kind === 'assigned') return t(due ? 'inbox.says.assigned.due' : 'inbox.says.assigned', { due });
  const on = typeof params.on === 'string' ? formatDate(params.on) : '';
  return t(`inbox.says.${kind}`, { ...params, due, on });
}
