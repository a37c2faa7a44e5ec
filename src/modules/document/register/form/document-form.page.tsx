import { Card } from '../../../../ui/card.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Page } from '../../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../../ui/page-header.tsx';
import type { View } from '../../../../ui/view.ts';
import type { Typed } from '../../../../web/typed.ts';
import type { DocumentRecord } from '../document.queries.ts';
import { type DocumentFields, DocumentForm } from './document-form.tsx';

interface NewDocumentPageProps {
  view: View;
  typed: Typed;
  fields: DocumentFields;
  issuers: string[];
  /** A file that was sent ahead. */
  sent?: { id: string; name: string; wasRead: boolean };
  /** The document that is in the register already. */
  twiceId?: string;
}

/** Where a document is entered into the register. */
export function NewDocumentPage({ view, typed, fields, issuers, sent, twiceId }: NewDocumentPageProps) {
  const { t } = view;
  return (
    <Page view={view} title={t('document.new')}>
      <PageHeader
        trail={<Breadcrumb t={t} links={[{ href: '/documents', label: t('document.list') }]} />}
        title={t('document.new')}
      >
        {t('document.new.sentence')}
      </PageHeader>
      <ErrorSummary t={t} errors={typed.errors} />
      <Twice view={view} id={twiceId} />
      {sent ? (
        <Notice tone="plain">
          {t(sent.wasRead ? 'document.file.wasRead' : 'document.file.notRead', { name: sent.name })}
        </Notice>
      ) : null}
      <Card>
        <DocumentForm
          {...{ view, typed, fields, issuers }}
          action="/documents"
          hidden={sent ? { sent: sent.id } : {}}
          fileName={sent?.name}
          cancel="/documents"
        />
      </Card>
    </Page>
  );
}

interface CorrectDocumentPageProps {
  view: View;
  document: DocumentRecord;
  typed: Typed;
  fields: DocumentFields;
  issuers: string[];
  twiceId?: string;
}

/** Where a document of the register is corrected. */
export function CorrectDocumentPage({ view, document, typed, fields, issuers, twiceId }: CorrectDocumentPageProps) {
  const { t } = view;
  const { id, number, version, fileName } = document;
  const trail = [
    { href: '/documents', label: t('document.list') },
    { href: `/documents/${id}`, label: number },
  ];
  const title = t('document.correct.title', { number });
  return (
    <Page view={view} title={title}>
      <PageHeader trail={<Breadcrumb t={t} links={trail} />} title={title} />
      <ErrorSummary t={t} errors={typed.errors} />
      <Twice view={view} id={twiceId} />
      <Card>
        <DocumentForm
          {...{ view, typed, fields, issuers }}
          action={`/documents/${id}`}
          hidden={{ version: typed.value('version') ?? String(version) }}
          fileName={fileName ?? undefined}
          cancel={`/documents/${id}`}
          correcting
        />
      </Card>
    </Page>
  );
}

function Twice({ view: { t }, id }: { view: View; id: string | undefined }) {
  if (!id) return null;
  return (
    <Notice tone="late" remedies={<a href={`/documents/${id}`}>{t('document.twice.open')}</a>}>
      {t('document.twice')}
    </Notice>
  );
}
