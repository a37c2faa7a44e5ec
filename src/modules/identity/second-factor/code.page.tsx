import { Button } from '../../../ui/button.tsx';
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx';
import { BarePage } from '../../../ui/page.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import type { View } from '../../../ui/view.ts';
import { CodeField } from './second-factor.page.tsx';

/** The question for the code, after the right password. */
export function CodePage({ view, errors }: { view: View; errors: FormError[] }) {
  const { t } = view;
  return (
    <BarePage view={view} title={t('secondFactor.ask')}>
      <h1>{t('secondFactor.ask')}</h1>
      <p>{t('secondFactor.ask.lead')}</p>
      <ErrorSummary t={t} errors={errors} />
      <PostForm action="/sign-in/code" className="form">
        <CodeField view={view} errors={errors} />
        <Button kind="primary">{t('signIn.enter')}</Button>
      </PostForm>
      <p className="after-form">
        <a href="/sign-in">{t('link.back')}</a>
      </p>
    </BarePage>
  );
}
