import { today } from '../../../platform/clock.ts';
import { formatDate } from '../../../platform/i18n.ts';
import { ActionForm, Button, ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx';
import { BarePage } from '../../../ui/page.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import { SecurityFrame } from '../security-frame.tsx';

interface SsoPageProps {
  view: View;
  name: string;
  linkedAt: Date | undefined;
  hasPassword: boolean;
  errors: FormError[];
}

/** One's own account at the provider of single sign-on. */
export function SsoPage({ view, name, linkedAt, hasPassword, errors }: SsoPageProps) {
  const { t } = view;
  const lead = linkedAt ? t('sso.linked', { name, date: formatDate(today(linkedAt)) }) : t('sso.notLinked', { name });
  return (
    <SecurityFrame view={view} title={t('sso.title')} lead={lead} sso>
      <ErrorSummary t={t} errors={errors} />
      <Card>
        {linkedAt ? (
          <ActionForm action="/me/sso/end">{t('sso.unlink', { name })}</ActionForm>
        ) : (
          <PostForm action="/me/sso" className="form narrow-form">
            {hasPassword ? (
              <TextField
                name="password"
                type="password"
                label={t('signIn.password')}
                autoComplete="current-password"
                error={errors.find(({ field }) => field === 'password')?.message}
                required
              />
            ) : null}
            <Button kind="primary">{t('sso.link', { name })}</Button>
          </PostForm>
        )}
      </Card>
    </SecurityFrame>
  );
}

/** The way to the provider is a link: a form may not lead to another site (Content-Security-Policy). */
export function LeavingPage({ view, name, address }: { view: View; name: string; address: string }) {
  const { t } = view;
  return (
    <SecurityFrame view={view} title={t('sso.title')} lead={t('sso.leaving', { name })} sso>
      <p>
        <ButtonLink href={address} kind="primary">
          {t('sso.leave', { name })}
        </ButtonLink>
      </p>
    </SecurityFrame>
  );
}

/** Why it did not work, and the other way in. */
export function SsoFailedPage({ view, name, errors }: { view: View; name: string; errors: FormError[] }) {
  const { t } = view;
  const title = t('sso.failed', { name });
  return (
    <BarePage view={view} title={title}>
      <h1>{title}</h1>
      {errors.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      <p>
        <a href="/sign-in">{t('link.back')}</a>
      </p>
    </BarePage>
  );
}
