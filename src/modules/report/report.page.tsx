import { formatDate } from '../../platform/i18n.ts';
import { AutosaveForm } from '../../ui/autosave-form.tsx';
import { ActionForm, Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx';
import { LogLink } from '../../ui/log-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import type { View } from '../../ui/view.ts';
import { reportWindow } from '../calendar/index.ts';
import type { Signer } from '../identity/index.ts';
import type { Report, Section } from './report.queries.ts';
import { HeadForm } from './report-head.tsx';
import { reportState } from './report-list.page.tsx';
import { reportTitle } from './report-title.ts';

interface ReportPageProps {
  view: View;
  report: Report;
  /** Who may sign on the day of issue. */
  signers: Signer[];
  mayWrite: boolean;
  /** What was typed into the head when it was refused. */
  typed?: Record<string, string>;
  errors?: FormError[];
}

/** A report as it will be printed, section by section: the system's sentences, and what people made of them. */
export function ReportPage({ view, report, signers, mayWrite, typed, errors = [] }: ReportPageProps) {
  const { t } = view;
  const title = reportTitle(t, report);
  const window = reportWindow(report.period, report.year);
  const unwritten = report.sections.filter(
    ({ level, edited, generated }) => level > 1 && !(edited ?? generated),
  ).length;
  const actions = (
    <>
      {mayWrite ? (
        <ActionForm action={`/reports/${report.id}/regeneration`}>{t('report.regenerate')}</ActionForm>
      ) : null}
      <ButtonLink href={`/reports/${report.id}.docx`} kind="primary" download>
        {t('report.download')}
      </ButtonLink>
    </>
  );
  return (
    <Page view={view} title={title}>
      <PageHeader title={title} beside={<LogLink view={view} id={report.id} />} actions={actions}>
        {report.formerUnit ? `${t('ui.formerUnit', { unit: report.formerUnit })}. ` : null}
        {reportState(t, report)}. {t('report.covers', { from: formatDate(window.from), to: formatDate(window.to) })}.
        {unwritten > 0 ? ` ${t('report.unwritten', { count: unwritten })}` : null}
      </PageHeader>
      <ErrorSummary t={t} errors={errors} />
      {report.sections.map((section) => (
        <SectionCard key={section.key} view={view} report={report} section={section} mayWrite={mayWrite} />
      ))}
      {mayWrite ? <HeadForm {...{ view, report, signers, typed, errors }} /> : null}
    </Page>
  );
}

type SectionProps = Omit<ReportPageProps, 'errors' | 'typed' | 'signers'> & { section: Section };

const clock = new Intl.DateTimeFormat('vi-VN', {
  timeStyle: 'short',
  dateStyle: 'short',
  timeZone: 'Asia/Ho_Chi_Minh',
});

function SectionCard({ view: { t }, report, section, mayWrite }: SectionProps) {
  const { key, heading, level, generated, edited, editedAt, editedBy, version, outdated } = section;
  // A chapter with nothing to say is only the title of what follows.
  if (level === 1 && !generated && edited === null) return <h2 className="chapter">{heading}</h2>;
  const action = `/reports/${report.id}/sections/${key}`;
  const text = edited ?? generated;
  return (
    <Card title={heading} id={key}>
      {outdated ? (
        <Notice
          remedies={
            mayWrite ? (
              <ActionForm action={action} fields={{ version: String(version), text: generated }} kind="quiet">
                {t('report.section.useGenerated')}
              </ActionForm>
            ) : null
          }
        >
          {t('report.section.outdated')} <q>{generated}</q>
        </Notice>
      ) : null}
      {mayWrite ? (
        <AutosaveForm
          t={t}
          action={action}
          version={version}
          state={
            editedBy && editedAt && edited !== null
              ? t('report.section.edited', { name: editedBy, time: clock.format(editedAt) })
              : undefined
          }
        >
          <TextArea
            id={`text-${key}`}
            name="text"
            label={t('report.section.text', { heading })}
            hideLabel
            value={text}
            rows={Math.min(14, Math.max(2, Math.ceil(text.length / 100) + text.split('\n').length))}
            hint={text ? undefined : t('report.section.empty')}
          />
          <Button>{t('report.section.save')}</Button>
        </AutosaveForm>
      ) : (
        text.split('\n').map((paragraph) => <p key={paragraph}>{paragraph}</p>)
      )}
    </Card>
  );
}
