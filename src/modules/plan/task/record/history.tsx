import { Fragment } from 'react';
import { formatDate, type Translate } from '../../../../platform/i18n.ts';
import { Card } from '../../../../ui/card.tsx';
import { History } from '../../../../ui/history.tsx';
import type { Tone } from '../../../../ui/state-badge.tsx';
import type { EventKind } from '../task-event.ts';
import type { HistoryLine, ShownEvidence } from './assignment.queries.ts';

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
  escalated: 'late',
  moved: 'none',
};

/** What happened to an assignment, with the documents and files that were shown. */
export function AssignmentHistory({ t, lines }: { t: Translate; lines: HistoryLine[] }) {
  return (
    <Card title={t('assignment.history')}>
      {lines.length === 0 ? <p>{t('assignment.history.none')}</p> : null}
      <History
        entries={lines.map((line) => ({
          id: line.id,
          when: line.at,
          who: line.person ?? undefined,
          what: what(t, line),
          note: note(t, line),
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

function note(t: Translate, line: HistoryLine) {
  if (!line.note && !line.mentioned && line.shown.length === 0) return undefined;
  return (
    <>
      {line.note}
      {line.mentioned ? <small> {t('assignment.mentioned', { name: line.mentioned })}</small> : null}
      {line.shown.map((shown, index) => (
        <Fragment key={shown.evidenceId}>
          {line.note || index > 0 ? <br /> : null}
          <a href={`/evidence/${shown.evidenceId}?revision=${shown.revision}`}>{nameOf(t, shown)}</a>
        </Fragment>
      ))}
    </>
  );
}

/** "Văn bản số 96/BC-UBND ngày 18/05/2026: Báo cáo …", or the name of the file. */
function nameOf(t: Translate, { number, issuedOn, abstract, fileName }: ShownEvidence): string {
  if (number === null) return fileName ?? '';
  const document = t('assignment.document', { number, date: issuedOn ? formatDate(issuedOn) : '—' });
  return abstract ? `${document}: ${abstract}` : document;
}
