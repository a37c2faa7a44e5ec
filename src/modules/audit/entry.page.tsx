import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../ui/page-header.tsx';
import type { View } from '../../ui/view.ts';
import { auditHref } from './audit.filter.ts';
import type { AuditRow } from './audit.queries.ts';
import { type Change, changesOf } from './changes.ts';
import { actInWords, kindInWords, roleInWords, subjectHref, subjectName, whoInWords } from './row-words.ts';

interface EntryPageProps {
  view: View;
  row: AuditRow;
  names: Map<string, string>;
}

/** One row of the log: who, when, from where, each field before and after, and its place in the chain. */
export function EntryPage({ view, row, names }: EntryPageProps) {
  const { t, language } = view;
  const changes = changesOf({ t, language, names }, row.before, row.after);
  const title = actInWords(t, row.act);
  return (
    <Page view={view} title={title}>
      <PageHeader
        trail={<Breadcrumb t={t} links={[{ href: '/audit', label: t('audit.place') }]} />}
        title={title}
        actions={<ButtonLink href={auditHref({ subject: row.subjectId })}>{t('audit.history')}</ButtonLink>}
      >
        {t('audit.entry', { number: row.number })}
      </PageHeader>
      <Card>
        <Facts facts={facts(view, row, names)} />
      </Card>
      <Card title={t('audit.changes')} flush={changes.length > 0}>
        {changes.length === 0 ? <p>{t('audit.changes.none')}</p> : <Changes view={view} changes={changes} />}
      </Card>
      <Card>
        <p>{t('audit.hash.why')}</p>
        <Facts
          facts={[
            { label: t('audit.hash'), value: <code>{row.hash}</code> },
            { label: t('audit.hash.previous'), value: <code>{row.previousHash}</code> },
          ]}
        />
      </Card>
    </Page>
  );
}

function facts({ t }: View, row: AuditRow, names: Map<string, string>): Fact[] {
  const name = subjectName(names, row) || '—';
  const href = subjectHref(row);
  const subject = href ? <a href={href}>{name}</a> : name;
  const found: [Fact['label'], Fact['value']][] = [
    [t('audit.column.at'), row.at],
    [t('audit.column.who'), whoInWords(t, row)],
    [t('audit.column.role'), roleInWords(t, row)],
    [t('audit.column.unit'), row.unit],
    [t('audit.column.address'), row.address],
    [t('audit.column.source'), t(`audit.source.${row.source}`)],
    [kindInWords(t, row.kind), subject],
  ];
  return found.filter(([, value]) => value).map(([label, value]) => ({ label, value }));
}

function Changes({ view: { t }, changes }: { view: View; changes: Change[] }) {
  const columns = (['field', 'before', 'after'] as const).map((name) => ({ label: t(`audit.changes.${name}`) }));
  return (
    <DataTable caption={t('audit.changes')} columns={columns} stacked>
      {changes.map(({ field, before, after }) => (
        <tr key={field}>
          <td data-label={t('audit.changes.field')}>{field}</td>
          <td data-label={t('audit.changes.before')}>{before || '—'}</td>
          <td data-label={t('audit.changes.after')}>{after || '—'}</td>
        </tr>
      ))}
    </DataTable>
  );
}
