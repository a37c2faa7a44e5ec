import { formatDate } from '../../../platform/i18n.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { Page } from '../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../ui/page-header.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import type { View } from '../../../ui/view.ts';
import type { DocumentUse } from '../evidence/evidence.queries.ts';
import { FilePreview, type PreviewedFile } from '../file/preview.tsx';
import type { ProductOffer } from '../product-offer.ts';
import { ProductOffers } from '../product-offers.tsx';
import type { DocumentRecord } from './document.queries.ts';
import { typeName } from './document-type.ts';

interface DocumentPageProps {
  view: View;
  document: DocumentRecord;
  /** Evidence that this document is, with what it serves. */
  uses: DocumentUse[];
  /** Tasks whose product it may be. */
  offers: ProductOffer[];
  file: PreviewedFile | null;
  mayCorrect: boolean;
}

/** A document of the register: what it says of itself, its file, the tasks that it serves or could finish. */
export function DocumentPage({ view, document, uses, offers, file, mayCorrect }: DocumentPageProps) {
  const { t, today } = view;
  const { id, number, type, issuer, abstract, validTo, replacedBy } = document;
  const ended = replacedBy !== null || (validTo !== null && validTo < today);
  return (
    <Page view={view} title={number}>
      <PageHeader
        trail={<Breadcrumb t={t} links={[{ href: '/documents', label: t('document.list') }]} />}
        title={number}
        beside={ended ? <StateBadge tone="none">{t('document.ended')}</StateBadge> : null}
        actions={mayCorrect ? <ButtonLink href={`/documents/${id}/edit`}>{t('document.correct')}</ButtonLink> : null}
      >
        {[typeName(type), abstract].filter(Boolean).join(': ')}
      </PageHeader>
      <ProductOffers view={view} number={number} offers={offers} />
      <Columns
        side={
          <>
            <Card>
              <Facts facts={facts(view, document)} />
            </Card>
            <Uses view={view} uses={uses} />
          </>
        }
      >
        <FilePreview view={view} file={file} title={number} />
      </Columns>
      {issuer === '' && mayCorrect ? <p className="form-hint">{t('document.unfinished')}</p> : null}
    </Page>
  );
}

function facts({ t }: View, document: DocumentRecord): Fact[] {
  const { issuedOn, issuer, signer, validFrom, validTo, replacedBy, replacedByNumber, replaces, unitName } = document;
  const { formerOwner } = document;
  const date = (iso: string | null) => (iso ? formatDate(iso) : '…');
  const all: (Fact | false)[] = [
    { label: t('document.date'), value: formatDate(issuedOn) },
    { label: t('document.issuer'), value: issuer || t('document.issuer.unknown') },
    signer !== '' && { label: t('document.signer'), value: signer },
    (validFrom !== null || validTo !== null) && {
      label: t('document.valid'),
      value: t('document.valid.fromTo', { from: date(validFrom), to: date(validTo) }),
    },
    replacedBy !== null && {
      label: t('document.replacedBy'),
      value: <a href={`/documents/${replacedBy}`}>{replacedByNumber}</a>,
    },
    replaces.length > 0 && {
      label: t('document.replaces'),
      value: replaces.map(({ id, number }) => (
        <a key={id} href={`/documents/${id}`} className="list-item">
          {number}
        </a>
      )),
    },
    formerOwner !== null && { label: t('document.owner'), value: t('ui.formerUnit', { unit: formerOwner }) },
    { label: t('document.registeredBy'), value: [document.createdBy, unitName].filter(Boolean).join(', ') },
  ];
  return all.filter((fact) => fact !== false);
}

function Uses({ view: { t }, uses }: { view: View; uses: DocumentUse[] }) {
  return (
    <Card title={t('document.uses')}>
      {uses.length === 0 ? <p>{t('document.uses.none')}</p> : null}
      <ul className="plain-list">
        {uses.map(({ evidenceId, unitName, subjects }) => (
          <li key={evidenceId}>
            <a href={`/evidence/${evidenceId}`}>{t('evidence.of', { unit: unitName })}</a>
            {subjects.map(({ id, title, href }) => (
              <small key={id}>
                <a href={href}>{title}</a>
              </small>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
