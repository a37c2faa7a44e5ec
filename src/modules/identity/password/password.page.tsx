import { Button, ButtonLink } from '../../../ui/button.tsx';
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import { limits } from '../limits.ts';
import { SecurityFrame } from '../security-frame.tsx';

interface PasswordPageProps {
  view: View;
  /** Whom the browser's password keeper shall remember it for. */
  email: string;
  hasPassword: boolean;
  errors: FormError[];
  sso: boolean;
}

/** The field for a new password, with what is asked of it. */
export function NewPasswordField({ view: { t }, errors }: { view: View; errors: FormError[] }) {
  return (
    <TextField
      name="password"
      type="password"
      label={t('password.new')}
      hint={t('password.new.hint', { count: limits.password.at_least })}
      autoComplete="new-password"
      error={errors.find(({ field }) => field === 'password')?.message}
      required
    />
  );
}

export function PasswordPage({ view, email, hasPassword, errors, sso }: PasswordPageProps) {
  const { t } = view;
  return (
    <SecurityFrame view={view} title={t('password.title')} lead={t('password.lead')} sso={sso}>
      {hasPassword ? (
        <>
          <ErrorSummary t={t} errors={errors} />
          <PostForm action="/me/password" className="form narrow-form">
            <input type="hidden" name="username" autoComplete="username" value={email} />
            <TextField
              name="current"
              type="password"
              label={t('password.current')}
              autoComplete="current-password"
              error={errors.find(({ field }) => field === 'current')?.message}
              required
            />
            <NewPasswordField view={view} errors={errors} />
            <Button kind="primary">{t('password.change')}</Button>
          </PostForm>
        </>
      ) : (
        <Notice tone="plain" remedies={<ButtonLink href="/sign-in/reset">{t('password.none.reset')}</ButtonLink>}>
          {t('password.none')}
        </Notice>
      )}
    </SecurityFrame>
  );
}
