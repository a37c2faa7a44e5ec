import { Button } from '../../../ui/button.tsx';
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx';
import { BarePage } from '../../../ui/page.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import { limits } from '../limits.ts';
import { NewPasswordField } from '../password/password.page.tsx';
import type { OpenLink } from './enter-by-link.ts';

/** Where a link leads: a password for the person whom it names. */
export function LinkPage({
  view,
  token,
  link,
  errors,
}: {
  view: View;
  token: string;
  link: OpenLink;
  errors: FormError[];
}) {
  const { t } = view;
  const title = t(`link.${link.kind}.title`);
  return (
    <BarePage view={view} title={title}>
      <h1>{title}</h1>
      <p>{t(`link.${link.kind}.lead`, { name: link.name })}</p>
      <ErrorSummary t={t} errors={errors} />
      <PostForm action={`/links/${token}`} className="form">
        <input type="hidden" name="username" autoComplete="username" value={link.email ?? link.name} />
        <NewPasswordField view={view} errors={errors} />
        <Button kind="primary">{t('link.set')}</Button>
      </PostForm>
    </BarePage>
  );
}

/** A link that leads nowhere any more says how to get another. */
export function GonePage({ view }: { view: View }) {
  const { t } = view;
  return (
    <BarePage view={view} title={t('link.gone.title')}>
      <h1>{t('link.gone.title')}</h1>
      <p>{t('link.gone')}</p>
      <p>
        <a href="/sign-in/reset">{t('link.reset.ask')}</a>
      </p>
    </BarePage>
  );
}

interface ResetPageProps {
  view: View;
  /** Whether the office can send mails. */
  mail: boolean;
  errors: FormError[];
}

/** Asking for a link by mail; without a mail server, whom to ask. */
export function ResetPage({ view, mail, errors }: ResetPageProps) {
  const { t } = view;
  return (
    <BarePage view={view} title={t('link.reset.title')}>
      <h1>{t('link.reset.title')}</h1>
      <p>{mail ? t('link.reset.ask.lead', { hours: limits.links.reset_hours }) : t('link.reset.noMail')}</p>
      <ErrorSummary t={t} errors={errors} />
      {mail ? (
        <PostForm action="/sign-in/reset" className="form">
          <TextField name="email" type="email" label={t('signIn.email')} autoComplete="username" required />
          <Button kind="primary">{t('link.reset.ask')}</Button>
        </PostForm>
      ) : null}
      <p className="after-form">
        <a href="/sign-in">{t('link.back')}</a>
      </p>
    </BarePage>
  );
}
