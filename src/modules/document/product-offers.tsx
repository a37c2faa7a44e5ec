import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { View } from '../../ui/view.ts';
import type { ProductOffer } from './product-offer.ts';

/** Tasks that offer themselves as done, each finished with one press and a look at its form. */
export function ProductOffers({ view: { t }, number, offers }: { view: View; number: string; offers: ProductOffer[] }) {
  return offers.map(({ id, title, unit, href }) => (
    <Notice
      key={id}
      tone="done"
      remedies={
        href ? (
          <ButtonLink href={href} kind="primary">
            {t('document.offer.finish')}
          </ButtonLink>
        ) : (
          <a href={`/assignments/${id}`}>{t('document.offer.open')}</a>
        )
      }
    >
      {t('document.offer', { number, title, unit })}
    </Notice>
  ));
}
