import { Button } from '../../../ui/button.tsx';
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx';
import { BarePage } from '../../../ui/page.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import type { DemoSignIn } from './demo.queries.ts';

interface SignInPageProps {
  view: View;
  people: DemoSignIn[];
  next: string;
  email: string;
  errors: FormError[];
  /** The name of the provider of single sign-on, where there is one. */
  sso?: string;
}

export function SignInPage({ view, people, next, email, errors, sso }: SignInPageProps) {
  const { t } = view;
  return (
    <BarePage view={view} title={t('signIn.title')}>
      <h1>{t('signIn.title')}</h1>
      <ErrorSummary t={t} errors={errors} />
      {sso ? (
        <p className="before-form">
          <a className="btn btn-wide" href={`/sign-in/sso?next=${encodeURIComponent(next)}`}>
            {t('signIn.sso', { name: sso })}
          </a>
        </p>
      ) : null}
      <PostForm action="/sign-in" fields={{ next }} className="form">
        <TextField name="email" type="email" label={t('signIn.email')} value={email} autoComplete="username" />
        <TextField name="password" type="password" label={t('signIn.password')} autoComplete="current-password" />
        <div>
          <Button kind="primary">{t('signIn.enter')}</Button>
        </div>
      </PostForm>
      <p className="after-form">
        <a href="/sign-in/reset">{t('signIn.forgotten')}</a>
      </p>
      {people.length > 0 ? <DemoChoice {...{ view, people, next }} /> : null}
    </BarePage>
  );
}

/** The demonstration's people, to be chosen with one press; there are none among an office's own data. */
function DemoChoice({ view: { t }, people, next }: Pick<SignInPageProps, 'view' | 'people' | 'next'>) {
  return (
    <section aria-labelledby="demo" className="demo-choice">
      <h2 id="demo">{t('signIn.demo.title')}</h2>
      <p>{t('signIn.demo')}</p>
      <ul className="sign-ins">
        {people.map((person) => (
          <li key={person.positionId}>
            <PostForm action="/session" fields={{ position: person.positionId, next }}>
              <button type="submit" className="btn sign-in">
                <strong>{person.name}</strong>
                <span>
                  {person.title} · {person.unit}
                </span>
              </button>
            </PostForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
