import { timeOfDay, today } from '../../../platform/clock.ts';
import { formatDate } from '../../../platform/i18n.ts';
import { ActionForm, Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../ui/page-header.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import type { View } from '../../../ui/view.ts';
import type { Typed } from '../../../web/typed.ts';
import { FilePreview, type PreviewedFile } from '../file/preview.tsx';
import type { EvidenceRecord, RevisionRecord } from './evidence.queries.ts';
import { EvidenceFields } from './evidence-form.page.tsx';

interface EvidencePageProps {
  view: View;
  evidence: EvidenceRecord;
  /** The revision that is looked at. */
  shown: RevisionRecord;
  file: PreviewedFile | null;
  mayKeep: boolean;
  typed: Typed;
}

/** A piece of evidence: what it is, what it was before, what it serves. */
export function EvidencePage({ view, evidence, shown, file, mayKeep, typed }: EvidencePageProps) {
  const { t } = view;
  const { id, revisions } = evidence;
  const title = nameOf(shown);
  const latest = revisions[0]?.revision;
  return (
    <Page view={view} title={title}>
      <PageHeader trail={<Breadcrumb t={t} links={[{ href: '/evidence', label: t('evidence.list') }]} />} title={title}>
        {shown.abstract || t('evidence.of', { unit: unitIn(t, evidence) })}
      </PageHeader>
      <ErrorSummary t={t} errors={typed.errors} />
      {shown.revision === latest ? null : (
        <Notice remedies={<a href={`/evidence/${id}`}>{t('evidence.revision.latest')}</a>}>
          {t('evidence.revision.earlier', { revision: shown.revision })}
        </Notice>
      )}
      <Columns
        side={
          <>
            <Card>
              <Facts facts={facts(view, evidence, shown)} />
            </Card>
            <Uses view={view} evidence={evidence} mayKeep={mayKeep} />
            {revisions.length > 1 ? <Revisions view={view} evidence={evidence} /> : null}
            {mayKeep ? <Replacement view={view} id={id} revision={latest ?? 1} typed={typed} /> : null}
          </>
        }
      >
        <FilePreview view={view} file={file} title={title} />
      </Columns>
    </Page>
  );
}

const nameOf = ({ number, fileName }: RevisionRecord): string => number ?? fileName ?? '';

const minute = (at: Date) => `${formatDate(today(at))} ${timeOfDay(at)}`;

const unitIn = (t: View['t'], { unitName, former }: EvidenceRecord) =>
  former ? t('ui.formerUnit', { unit: unitName }) : unitName;

function facts({ t }: View, evidence: EvidenceRecord, shown: RevisionRecord): Fact[] {
  const { documentId, number, issuedOn, effectiveOn, periodFrom, periodTo, fileSha256, person, at } = shown;
  const document = number && t('assignment.document', { number, date: issuedOn ? formatDate(issuedOn) : '—' });
  const all: (Fact | false)[] = [
    { label: t('evidence.unit'), value: unitIn(t, evidence) },
    documentId !== null && {
      label: t('evidence.document'),
      value: <a href={`/documents/${documentId}`}>{document}</a>,
    },
    { label: t('evidence.effectiveOn'), value: formatDate(effectiveOn) },
    periodFrom !== null &&
      periodTo !== null && {
        label: t('evidence.period'),
        value: t('document.valid.fromTo', { from: formatDate(periodFrom), to: formatDate(periodTo) }),
      },
    { label: t('evidence.addedBy'), value: [person, minute(at)].filter(Boolean).join(', ') },
    fileSha256 !== null && { label: 'SHA-256', value: <code className="hash">{fileSha256}</code> },
  ];
  return all.filter((fact) => fact !== false);
}

function Uses({ view: { t }, evidence, mayKeep }: { view: View; evidence: EvidenceRecord; mayKeep: boolean }) {
  const { id, uses } = evidence;
  return (
    <Card title={t('evidence.serves')}>
      {uses.length === 0 ? <p>{t('evidence.serves.none')}</p> : null}
      <ul className="plain-list">
        {uses.map(({ useId, title, href }) => (
          <li key={useId}>
            <a href={href}>{title}</a>
            {mayKeep ? (
              <ActionForm
                action={`/evidence/${id}/removed-uses`}
                fields={{ use: useId }}
                kind="quiet"
                label={`${t('evidence.remove')}: ${title}`}
              >
                {t('evidence.remove')}
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Revisions({ view: { t }, evidence }: { view: View; evidence: EvidenceRecord }) {
  return (
    <Card title={t('evidence.revisions')}>
      <ol className="plain-list">
        {evidence.revisions.map((each) => (
          <li key={each.id}>
            <a href={`/evidence/${evidence.id}?revision=${each.revision}`}>
              {t('evidence.revision', { revision: each.revision, name: nameOf(each) })}
            </a>
            <small>{[minute(each.at), each.person].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Replacement({ view, id, revision, typed }: { view: View; id: string; revision: number; typed: Typed }) {
  const { t } = view;
  return (
    <Card title={t('evidence.replace')}>
      <PostForm action={`/evidence/${id}/revisions`} fields={{ revision: String(revision) }} className="form" multipart>
        <p>{t('evidence.replace.sentence')}</p>
        <EvidenceFields view={view} typed={typed} />
        <div className="actions">
          <Button>{t('evidence.replace.save')}</Button>
        </div>
      </PostForm>
    </Card>
  );
}
