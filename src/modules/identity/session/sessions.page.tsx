import { timeOfDay, today } from '../../../platform/clock.ts';
import { formatDate, type Translate } from '../../../platform/i18n.ts';
import { ActionForm } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { View } from '../../../ui/view.ts';
import { SecurityFrame } from '../security-frame.tsx';
import { browserName } from './browser-name.ts';
import type { SessionTime } from './session.ts';
import type { SessionRow } from './session-list.queries.ts';

interface SessionsPageProps {
  view: View;
  sessions: SessionRow[];
  /** The one that asks. */
  currentId: string;
  time: SessionTime;
  sso: boolean;
}

export function SessionsPage({ view, sessions, currentId, time, sso }: SessionsPageProps) {
  const { t } = view;
  const others = sessions.length > 1;
  const end = others ? <ActionForm action="/me/sessions/end">{t('session.endOthers')}</ActionForm> : null;
  return (
    <SecurityFrame view={view} title={t('session.title')} lead={t('session.lead')} actions={end} sso={sso}>
      <DataTable
        caption={t('session.title')}
        stacked
        columns={[
          { label: t('session.browser') },
          { label: t('session.address') },
          { label: t('session.opened') },
          { label: t('session.seen') },
          { label: t('session.end'), hidden: true },
        ]}
      >
        {sessions.map((session) => sessionRow(t, session, currentId))}
      </DataTable>
      {others ? null : <p>{t('session.only')}</p>}
      <p className="form-hint">{t('session.limit', { days: time.days, hours: time.idleHours })}</p>
    </SecurityFrame>
  );
}

const moment = (t: Translate, at: Date) => t('session.at', { time: timeOfDay(at), date: formatDate(today(at)) });

function sessionRow(t: Translate, { id, agent, address, openedAt, seenAt }: SessionRow, currentId: string) {
  const browser = browserName(agent) ?? t('session.browser.unknown');
  const opened = moment(t, openedAt);
  return (
    <tr key={id}>
      <td data-label={t('session.browser')}>
        {id === currentId ? (
          <>
            {browser} <strong className="this-session">{t('session.this')}</strong>
          </>
        ) : (
          browser
        )}
      </td>
      <td data-label={t('session.address')}>{address || t('session.address.unknown')}</td>
      <td data-label={t('session.opened')}>{opened}</td>
      <td data-label={t('session.seen')}>{moment(t, seenAt)}</td>
      <td>
        {id === currentId ? null : (
          <ActionForm action={`/me/sessions/${id}/end`} label={t('session.end.label', { browser, opened })}>
            {t('session.end')}
          </ActionForm>
        )}
      </td>
    </tr>
  );
}
