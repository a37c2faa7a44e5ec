import { formatDate } from '../../../platform/i18n.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import type { View } from '../../../ui/view.ts';
import type { MandateRow } from './mandate.queries.ts';
import { mandatePeriod } from './mandate-words.ts';

interface MandatesPageProps {
  view: View;
  mandates: MandateRow[];
  mayGive: boolean;
}

/** Who signs for whom, by which mark, on which basis and until when. */
export function MandatesPage({ view, mandates, mayGive }: MandatesPageProps) {
  const { t } = view;
  const give = mayGive ? (
    <ButtonLink href="/mandates/new" kind="primary">
      {t('mandate.new')}
    </ButtonLink>
  ) : undefined;
  const inForce = mandates.filter((mandate) => mandate.isInForce).length;
  return (
    <Page view={view} title={t('mandate.list')}>
      <PageHeader title={t('mandate.list')} actions={give}>
        {t('mandate.list.sentence', { count: inForce })}
      </PageHeader>
      {mandates.length === 0 ? (
        <EmptyState>{t('mandate.list.empty')}</EmptyState>
      ) : (
        <MandateTable view={view} mandates={mandates} />
      )}
    </Page>
  );
}

function MandateTable({ view: { t }, mandates }: Omit<MandatesPageProps, 'mayGive'>) {
  const label = {
    signer: t('mandate.signer'),
    block: t('mandate.block'),
    unit: t('mandate.unit'),
    basis: t('mandate.basis'),
    period: t('position.period'),
  };
  const columns = [...Object.values(label).map((each) => ({ label: each })), { label: t('mandate.end'), hidden: true }];
  return (
    <DataTable caption={t('mandate.list')} columns={columns} stacked>
      {mandates.map((mandate) => (
        <tr key={mandate.id} className={mandate.isInForce ? undefined : 'past'}>
          <td data-label={label.signer}>
            <a href={`/people/${mandate.personId}`}>{mandate.name}</a>
            <p className="cell-note">{mandate.signerTitle}</p>
          </td>
          <td data-label={label.block}>
            {`${mandate.mark}. ${mandate.headTitle}`}
            <p className="cell-note">{t(`mandate.mark.${mandate.mark}`)}</p>
          </td>
          <td data-label={label.unit}>
            {mandate.unit}
            <p className="cell-note">
              {mandate.documentTypes.length > 0
                ? t('mandate.types', { types: mandate.documentTypes.join(', ') })
                : t('mandate.types.all')}
            </p>
          </td>
          <td data-label={label.basis}>{`${mandate.basis} (${formatDate(mandate.basisDate)})`}</td>
          <td data-label={label.period}>{mandatePeriod(t, mandate)}</td>
          <td className="row-act">
            {mandate.mayKeep && mandate.isInForce ? (
              <a href={`/mandates/${mandate.id}`} aria-label={t('mandate.endOf', { name: mandate.name })}>
                {t('mandate.end')}
              </a>
            ) : null}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
