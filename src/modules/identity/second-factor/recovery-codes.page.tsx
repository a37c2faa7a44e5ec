import { ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { View } from '../../../ui/view.ts';
import { SecurityFrame } from '../security-frame.tsx';

/** The recovery codes, this once. */
export function RecoveryCodesPage({ view, codes, sso }: { view: View; codes: string[]; sso: boolean }) {
  const { t } = view;
  return (
    <SecurityFrame view={view} title={t('secondFactor.codes')} lead={t('secondFactor.codes.made')} sso={sso}>
      <Notice tone="look">{t('secondFactor.codes.once')}</Notice>
      <Card>
        <ul className="recovery-codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <ButtonLink href="/" kind="primary">
          {t('secondFactor.codes.kept')}
        </ButtonLink>
      </Card>
    </SecurityFrame>
  );
}
