import { formatDate } from '../../platform/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PostForm } from '../../ui/post-form.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { View } from '../../ui/view.ts';
import { periods, reportWindow } from '../calendar/index.ts';
import type { ReportLine } from './report.queries.ts';
import { reportTitle } from './report-title.ts';

interface ReportListProps {
  view: View;
  reports: ReportLine[];
  /** The period and year that the form starts from; null for those who only read. */
  suggested: { period: string; year: string } | null;
  errors?: FormError[];
}

export function ReportListPage({ view, reports, suggested, errors = [] }: ReportListProps) {
  const { t } = view;
  return (
    <Page view={view} title={t('report.list')}>
      <PageHeader title={t('report.list')}>{t('report.list.sentence')}</PageHeader>
      <ErrorSummary t={t} errors={errors} />
      {suggested ? <OpenForm view={view} suggested={suggested} errors={errors} /> : null}
      {reports.length === 0 ? (
        <EmptyState>{t('report.list.empty')}</EmptyState>
      ) : (
        <>
          <ReportTable view={view} reports={reports.filter(({ formerUnit }) => formerUnit === null)} />
          <EarlierReports view={view} reports={reports.filter(({ formerUnit }) => formerUnit !== null)} />
        </>
      )}
    </Page>
  );
}

type OpenFormProps = Pick<ReportListProps, 'view'> & {
  suggested: NonNullable<ReportListProps['suggested']>;
  errors: FormError[];
};

function OpenForm({ view: { t }, suggested, errors }: OpenFormProps) {
  const error = (field: string) => errors.find((each) => each.field === field)?.message;
  const options = periods.map((period) => ({ value: period, label: t(`report.period.${period}`) }));
  return (
    <Card>
      <PostForm action="/reports" className="form-row">
        <SelectField
          name="period"
          label={t('report.period')}
          options={options}
          value={suggested.period}
          error={error('period')}
        />
        <TextField
          name="year"
          label={t('report.year')}
          value={suggested.year}
          inputMode="numeric"
          maxLength={4}
          error={error('year')}
        />
        <Button kind="primary">{t('report.open')}</Button>
      </PostForm>
    </Card>
  );
}

/** What governments wrote before they were merged into this one: to be read, under the old names. */
function EarlierReports({ view, reports }: Pick<ReportListProps, 'view' | 'reports'>) {
  const { t } = view;
  if (reports.length === 0) return null;
  return (
    <Card title={t('report.earlier')} flush>
      <p>{t('report.earlier.sentence')}</p>
      <ReportTable view={view} reports={reports} caption={t('report.earlier')} />
    </Card>
  );
}

type ReportTableProps = Pick<ReportListProps, 'view' | 'reports'> & { caption?: string };

function ReportTable({ view: { t }, reports, caption = t('report.list') }: ReportTableProps) {
  if (reports.length === 0) return null;
  const columns = [{ label: t('report.list') }, { label: t('report.period') }, { label: t('report.state') }];
  return (
    <DataTable caption={caption} columns={columns} stacked>
      {reports.map((report) => {
        const window = reportWindow(report.period, report.year);
        return (
          <tr key={report.id}>
            <td>
              <a href={`/reports/${report.id}`}>{reportTitle(t, report)}</a>
              {report.formerUnit ? <small>{report.formerUnit}</small> : null}
            </td>
            <td data-label={t('report.period')}>
              {t('report.covers', { from: formatDate(window.from), to: formatDate(window.to) })}
            </td>
            <td data-label={t('report.state')}>{reportState(t, report)}</td>
          </tr>
        );
      })}
    </DataTable>
  );
}

/** A report without a number is a draft. */
export function reportState(t: View['t'], { number, issuedOn }: { number: string; issuedOn: string | null }): string {
  if (!number) return t('report.draft');
  return issuedOn ? t('report.issued', { number, date: formatDate(issuedOn) }) : t('report.numbered', { number });
}
