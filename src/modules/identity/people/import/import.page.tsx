import { formatDate } from '../../../../platform/i18n.ts';
import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { FileField } from '../../../../ui/file-field.tsx';
import { Page } from '../../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../../ui/page-header.tsx';
import { PostForm } from '../../../../ui/post-form.tsx';
import type { View } from '../../../../ui/view.ts';
import type { Arranged } from './arrange.ts';
import type { CellProblem } from './person-sheet.ts';

const trail = ({ t }: View) => <Breadcrumb t={t} links={[{ href: '/people', label: t('people.list') }]} />;

/** Where a list of people comes in. */
export function ImportPeoplePage({ view, error }: { view: View; error?: string }) {
  const { t } = view;
  return (
    <Page view={view} title={t('people.import')}>
      <PageHeader title={t('people.import')} trail={trail(view)}>
        {t('people.import.hint')}
      </PageHeader>
      <ErrorSummary t={t} errors={error ? [{ field: 'file', message: error }] : []} />
      <PostForm action="/people/import" className="form" multipart>
        <FileField t={t} name="file" label={t('people.import.file')} accept=".xlsx" error={error} required />
        <div className="actions">
          <Button kind="primary">{t('people.import.read')}</Button>
          <ButtonLink href="/people">{t('people.cancel')}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
}

interface PreviewProps {
  view: View;
  sha256: string;
  arranged: Arranged[];
  problems: CellProblem[];
}

/** What a list would do, person by person; only a list without wrong cells can be confirmed. */
export function ImportPreviewPage({ view, sha256, arranged, problems }: PreviewProps) {
  const { t } = view;
  const count = (outcome: Arranged['outcome']) => arranged.filter((each) => each.outcome === outcome).length;
  return (
    <Page view={view} title={t('people.import.preview')}>
      <PageHeader title={t('people.import.preview')} trail={trail(view)}>
        {t('people.import.counts', { fresh: count('new'), positions: count('position'), known: count('known') })}
      </PageHeader>
      {problems.length > 0 ? (
        <section className="error-summary" role="alert">
          <h2>{t('people.import.wrong', { count: problems.length })}</h2>
          <ul>
            {problems.map(({ cell, key, params }) => (
              <li key={`${cell} ${key}`}>
                {cell}: {t(key, params)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className="actions">
        {problems.length === 0 && count('new') + count('position') > 0 ? (
          <PostForm action={`/people/import/${sha256}`}>
            <Button kind="primary">{t('people.import.confirm')}</Button>
          </PostForm>
        ) : null}
        <ButtonLink href="/people/import">{t('people.import.other')}</ButtonLink>
      </div>
      <PreviewTable view={view} arranged={arranged} />
    </Page>
  );
}

function PreviewTable({ view: { t }, arranged }: { view: View; arranged: Arranged[] }) {
  const label = {
    row: t('people.import.row'),
    name: t('people.name'),
    title: t('position.title'),
    role: t('position.role'),
    from: t('position.from'),
    outcome: t('people.import.outcome'),
  };
  return (
    <DataTable
      caption={t('people.import.preview')}
      columns={Object.values(label).map((each) => ({ label: each }))}
      stacked
    >
      {arranged.map(({ line, unit, outcome, personId }) => (
        <tr key={line.row} className={outcome === 'known' ? 'past' : undefined}>
          <td data-label={label.row}>{line.row}</td>
          <td data-label={label.name}>
            {personId ? <a href={`/people/${personId}`}>{line.name}</a> : line.name}
            <p className="cell-note">{line.email}</p>
          </td>
          <td data-label={label.title}>
            {line.title}
            <p className="cell-note">{unit}</p>
          </td>
          <td data-label={label.role}>{t(`role.${line.role}`)}</td>
          <td data-label={label.from}>{formatDate(line.from)}</td>
          <td data-label={label.outcome}>{t(`people.import.outcome.${outcome}`)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
