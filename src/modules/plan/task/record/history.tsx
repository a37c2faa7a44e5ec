import { formatDate, type Translate } from '../../../../platform/i18n.ts';
import { Card } from '../../../../ui/card.tsx';
import { History } from '../../../../ui/history.tsx';
import type { Tone } from '../../../../ui/state-badge.tsx';
import type { EventKind } from '../task-event.ts';
import type { HistoryLine } from './assignment.queries.ts';

const tones: Record<EventKind, Tone> = {
  assigned: 'none',
  progress: 'running',
  submitted: 'soon',
  confirmed: 'done',
  returned: 'late',
  extended: 'soon',
  reminded: 'soon',
  event: 'waiting',
  cancelled: 'none',
  amended: 'none',
  moved: 'none',
};

/** What happened to an assignment, with the documents and files that were shown. */
export function AssignmentHistory({
  t,
  assignmentId,
  lines,
}: {
  t: Translate;
  assignmentId: string;
  lines: HistoryLine[];
}) {
  return (
    <Card title={t('assignment.history')}>
      {lines.length === 0 ? <p>{t('assignment.history.none')}</p> : null}
      <History
        entries={lines.map((line) => ({
          id: line.id,
          when: line.at,
          who: line.person ?? undefined,
          what: what(t, line),
          note: note(t, assignmentId, line),
          tone: tones[line.kind],
        }))}
      />
    </Card>
  );
}

function what(t: Translate, line: HistoryLine): string {
  const { kind, percent, happenedOn, dueBefore, dueAfter, unitBefore, unitAfter } = line;
  const units = { from: unitBefore ?? '—', to: unitAfter ?? '—' };
  if (kind === 'moved') return t('assignment.event.moved', units);
  if (kind === 'cancelled' && unitBefore) return t(`assignment.event.${unitAfter ? 'merged' : 'unitEnded'}`, units);
  const date = (iso: string | null) => (iso ? formatDate(iso) : '—');
  return t(`assignment.event.${kind === 'assigned' && dueAfter ? 'assigned.due' : kind}`, {
    percent: percent ?? 0,
    on: date(happenedOn),
    before: date(dueBefore),
    after: date(dueAfter),
  });
}

function note(t: Translate, assignmentId: string, line: HistoryLine) {
  const { id, documentNumber: number, documentDate, documentAbstract, fileName } = line;
  const date = documentDate ? formatDate(documentDate) : '—';
  const document = number && [t('assignment.document', { number, date }), documentAbstract].filter(Boolean).join(': ');
  const file = fileName && (
    <a href={`/assignments/${assignmentId}/files/${id}`} download>
      {fileName}
    </a>
  );
  if (!line.note && !document && !file) return undefined;
  return (
    <>
      {line.note}
      {line.note && (document || file) ? <br /> : null}
      {document}
      {document && file ? <br /> : null}
      {file}
    </>
  );
}
