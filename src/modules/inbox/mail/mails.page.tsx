import { today as dayOf, timeOfDay } from '../../../platform/clock.ts';
import { formatDate } from '../../../platform/i18n.ts';
import { ActionForm } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FilterSelect, Filters } from '../../../ui/filters.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { StateBadge, type Tone } from '../../../ui/state-badge.tsx';
import type { View } from '../../../ui/view.ts';
import { type MailPage, type MailState, mailStates } from './mails.queries.ts';

const tones: Record<MailState, Tone> = {
  waiting: 'waiting',
  sending: 'running',
  sent: 'done',
  uncertain: 'late',
  'given-up': 'none',
  needless: 'none',
  'set-aside': 'none',
};

interface MailsPageProps {
  view: View;
  page: MailPage;
  only?: MailState;
  /** Whether this office has a mail server at all. */
  hasMail: boolean;
}

/** What went out by mail and what did not, for the administrator. */
export function MailsPage({ view, page: { lines, next, uncertain }, only, hasMail }: MailsPageProps) {
  const { t } = view;
  const title = t('mails.title');
  const href = (query: Record<string, string | undefined>) =>
    `/mails?${new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])))}`;
  return (
    <Page view={view} title={title}>
      <PageHeader title={title}>{t('mails.sentence')}</PageHeader>
      {hasMail ? null : <Notice>{t('mails.noServer')}</Notice>}
      {uncertain > 0 ? (
        <Notice tone="late" remedies={<a href={href({ state: 'uncertain' })}>{t('mails.uncertain.show')}</a>}>
          {t('mails.uncertain', { count: uncertain })}
        </Notice>
      ) : null}
      <Filters t={t} action="/mails" clear={only ? '/mails' : undefined}>
        <FilterSelect
          name="state"
          label={t('mails.state')}
          value={only}
          all={t('mails.state.all')}
          options={mailStates.map((state) => ({ value: state, label: t(`mails.state.${state}`) }))}
        />
      </Filters>
      {lines.length === 0 ? <EmptyState>{t('mails.empty')}</EmptyState> : <MailTable view={view} lines={lines} />}
      {next ? <a href={href({ state: only, after: next })}>{t('inbox.next')}</a> : null}
    </Page>
  );
}

function MailTable({ view: { t, today }, lines }: { view: View; lines: MailPage['lines'] }) {
  const columns = [
    { label: t('mails.at') },
    { label: t('mails.person') },
    { label: t('mails.kind') },
    { label: t('mails.state') },
    { label: t('mails.attempts'), numeric: true },
    { label: t('mails.settle') },
  ];
  return (
    <DataTable caption={t('mails.title')} columns={columns} stacked>
      {lines.map(({ id, at, name, address, kind, day, state, attempts, answer }) => (
        <tr key={id}>
          <td className="date">{`${timeOfDay(at)} ${formatDate(dayOf(at))}`}</td>
          <td data-label={t('mails.person')}>
            {name}
            {address ? <small>{address}</small> : null}
          </td>
          <td data-label={t('mails.kind')}>{t(`mails.kind.${kind}`)}</td>
          <td data-label={t('mails.state')}>
            <StateBadge tone={tones[state]}>{t(`mails.state.${state}`)}</StateBadge>
            {answer ? <small>{answer}</small> : null}
          </td>
          <td data-label={t('mails.attempts')} className="number">
            {attempts}
          </td>
          <td data-label={state === 'uncertain' ? t('mails.settle') : undefined}>
            {state === 'uncertain' && (kind !== 'digest' || day === today) ? (
              <ActionForm action={`/mails/${id}/repetition`} label={t('mails.sendAgain.to', { name })}>
                {t('mails.sendAgain')}
              </ActionForm>
            ) : null}
            {state === 'uncertain' ? (
              <ActionForm action={`/mails/${id}/closure`} kind="quiet" label={t('mails.setAside.to', { name })}>
                {t('mails.setAside')}
              </ActionForm>
            ) : null}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
