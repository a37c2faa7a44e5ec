import { formatDate } from '../../../platform/i18n.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { Page } from '../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../ui/page-header.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import type { View } from '../../../ui/view.ts';
import type { PlacedLines } from './place-lines.ts';
import type { UnitLine } from './unit-import.ts';

const Trail = ({ view: { t } }: { view: View }) => (
  <Breadcrumb t={t} links={[{ href: '/units', label: t('org.units') }]} />
);

export function ImportPage({ view, error }: { view: View; error?: string }) {
  const { t } = view;
  return (
    <Page view={view} title={t('org.import')}>
      <PageHeader title={t('org.import')} trail={<Trail view={view} />}>
        {t('org.import.hint')}
      </PageHeader>
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
  placed: PlacedLines;
}

// What one page holds; the file itself has them all.
const mostProblems = 100;
const mostLines = 100;

/** What a list would add and correct; only a list without wrong cells can be confirmed. */
export function ImportPreviewPage({ view, sha256, placed }: PreviewProps) {
  const { t } = view;
  const { added, corrected, same, problems } = placed;
  const lines = [...added.map(({ line }) => line), ...corrected.map(({ line }) => line)];
  const counts = { added: added.length, corrected: corrected.length, same };
  return (
    <Page view={view} title={t('org.import.preview')}>
      <PageHeader title={t('org.import.preview')} trail={<Trail view={view} />}>
        {t('org.import.ready', counts)}
      </PageHeader>
      {problems.length > 0 ? <Problems view={view} placed={placed} /> : null}
      {problems.length === 0 && lines.length > 0 ? (
        <PostForm action={`/units/import/${sha256}`}>
          <Button kind="primary">{t('org.import.confirm')}</Button>
        </PostForm>
      ) : (
        <ButtonLink href="/units/import">{t('org.import.again')}</ButtonLink>
      )}
      {lines.length > 0 ? <LineTable view={view} lines={lines} added={added.length} /> : null}
    </Page>
  );
}

function Problems({ view: { t }, placed: { problems } }: Omit<PreviewProps, 'sha256'>) {
  return (
    <section className="error-summary" role="alert">
      <h2>{t('org.import.wrong', { count: problems.length })}</h2>
      <ul>
        {problems.slice(0, mostProblems).map(({ cell, key, params }) => (
          <li key={`${cell} ${key}`}>{t('org.import.cell', { cell, problem: t(key, params) })}</li>
        ))}
      </ul>
      {problems.length > mostProblems ? <p>{t('org.import.more', { count: problems.length - mostProblems })}</p> : null}
    </section>
  );
}

function LineTable({ view: { t }, lines, added }: { view: View; lines: UnitLine[]; added: number }) {
  const columns = ['name', 'kind', 'parent', 'code', 'from'] as const;
  const shown = lines.slice(0, mostLines);
  return (
    <>
      <DataTable
        caption={t('org.import.preview')}
        columns={[...columns.map((column) => ({ label: t(`org.column.${column}`) })), { label: t('org.import.what') }]}
        stacked
      >
        {shown.map((line, index) => (
          <tr key={line.row}>
            <td data-label={t('org.column.name')}>{line.name}</td>
            <td data-label={t('org.column.kind')}>{t(`org.kind.${line.kind}`)}</td>
            <td data-label={t('org.column.parent')}>{line.parent ?? '—'}</td>
            <td data-label={t('org.column.code')}>{[line.code, line.eIdentifier].filter(Boolean).join(' · ')}</td>
            <td data-label={t('org.column.from')}>{line.from ? formatDate(line.from) : '—'}</td>
            <td data-label={t('org.import.what')}>{t(index < added ? 'org.import.new' : 'org.import.corrected')}</td>
          </tr>
        ))}
      </DataTable>
      {lines.length > mostLines ? <p>{t('org.import.more', { count: lines.length - mostLines })}</p> : null}
    </>
  );
}
