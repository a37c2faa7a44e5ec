import { formatDate } from '../../../../platform/i18n.ts';
import { ActionForm, ButtonLink } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import type { View } from '../../../../ui/view.ts';
import { finishHref, type OfferedDocument } from '../product/offers.ts';
import type { AssignmentRecord } from './assignment.queries.ts';

interface OfferedProductsProps {
  view: View;
  record: AssignmentRecord;
  offers: OfferedDocument[];
}

/** Documents of the register that seem to be the product: one press fills in the form, another says that it is not. */
export function OfferedProducts({ view: { t }, record, offers }: OfferedProductsProps) {
  return offers.map(({ id, number, issuedOn, abstract }) => (
    <Notice
      key={id}
      tone="done"
      remedies={
        <>
          <ButtonLink href={finishHref(record.id, id)} kind="primary">
            {t('document.offer.finish')}
          </ButtonLink>
          <ActionForm
            action={`/assignments/${record.id}/not-products`}
            fields={{ version: String(record.version), document: id }}
            kind="quiet"
            label={t('assignment.offer.deny.of', { number })}
          >
            {t('assignment.offer.deny')}
          </ActionForm>
        </>
      }
    >
      {t('assignment.offer', { number, date: formatDate(issuedOn), abstract })}
    </Notice>
  ));
}
