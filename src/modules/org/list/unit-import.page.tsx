import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import type { View } from '../../../ui/view.ts';
import type { CellProblem, UnitLine } from './unit-import.ts';

export function ImportPage({ view, error }: { view: View; error?: string }) {
  const { t } = view;
  return (
    <Page view={view} title={t('org.import')}>
      <PageHeader title={t('org.import')}>{t('org.import.hint')}</PageHeader>
      <ErrorSummary t={t} errors={error ? [{ field: 'file', message: error }] : []} />
      <PostForm action="/units/import" multipart>
        <FileField t={t} name="file" label={t('org.import.file')} accept=".xlsx" error={error} required />
        <Button kind="primary">{t('org.import.read')}</Button>
      </PostForm>
    </Page>
  );
}

interface PreviewProps {
  view: View;
  sha256: string;
  lines: UnitLine[];
  problems: CellProblem[];
}

/** What a list would add; only a list without wrong cells can be confirmed. */
export function ImportPreviewPage({ view, sha256, lines, problems }: PreviewProps) {
  const { t } = view;
  const columns = ['name', 'shortName', 'kind', 'code'] as const;
  return (
    <Page view={view} title={t('org.import.preview')}>
      <PageHeader title={t('org.import.preview')}>{t('org.import.ready', { count: lines.length })}</PageHeader>
      {problems.length > 0 ? (
        <section className="error-summary" role="alert">
          <h2>{t('org.import.wrong', { count: problems.length })}</h2>
          <ul>
            {problems.map((problem) => (
              <li key={problem.cell}>
                {problem.cell}: {t(problem.key, problem.params)}
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <PostForm action={`/units/import/${sha256}`}>
          <Button kind="primary">{t('org.import.confirm')}</Button>
        </PostForm>
      )}
      <DataTable
        caption={t('org.import.preview')}
        columns={columns.map((column) => ({ label: t(`org.unit.${column}`) }))}
      >
        {lines.map((line) => (
          <tr key={line.row}>
            <td>{line.name}</td>
            <td>{line.shortName}</td>
            <td>{t(`org.kind.${line.kind}`)}</td>
            <td>{line.code}</td>
          </tr>
        ))}
      </DataTable>
    </Page>
  );
}
