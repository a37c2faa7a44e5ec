import { today } from '../../../platform/clock.ts';
import { formatDate } from '../../../platform/i18n.ts';
import { ActionForm, Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import { SecurityFrame } from '../security-frame.tsx';
import { QrCode } from './qr-code.tsx';
import type { Standing } from './standing.queries.ts';
import { secretAddress } from './totp.ts';

interface SecondFactorPageProps {
  view: View;
  standing: Standing;
  /** The role asks for it, and it is not there yet. */
  mustEnrol: boolean;
  errors: FormError[];
  sso: boolean;
}

export function SecondFactorPage({ view, standing, mustEnrol, errors, sso }: SecondFactorPageProps) {
  const { t } = view;
  const { confirmedAt, codesLeft } = standing;
  const lead = confirmedAt
    ? t('secondFactor.on', { date: formatDate(today(confirmedAt)), count: codesLeft })
    : t('secondFactor.off');
  return (
    <SecurityFrame view={view} title={t('secondFactor.title')} lead={lead} sso={sso}>
      {mustEnrol ? <Notice tone="look">{t('secondFactor.must')}</Notice> : null}
      <ErrorSummary t={t} errors={errors} />
      {confirmedAt ? <Kept {...{ view, standing, errors }} /> : null}
      {!confirmedAt && standing.secret ? <Enrolment {...{ view, standing, errors }} secret={standing.secret} /> : null}
      {!confirmedAt && !standing.secret ? (
        <Card>
          <p>{t('secondFactor.what')}</p>
          <ActionForm action="/me/second-factor" kind="primary">
            {t('secondFactor.begin')}
          </ActionForm>
        </Card>
      ) : null}
    </SecurityFrame>
  );
}

interface PartProps {
  view: View;
  standing: Standing;
  errors: FormError[];
}

const errorAt = (errors: FormError[], name: string) => errors.find(({ field }) => field === name)?.message;

/** The secret, to be read by a phone's camera or typed, and the code that shows that it arrived. */
function Enrolment({ view, standing, errors, secret }: PartProps & { secret: string }) {
  const { t } = view;
  return (
    <Card>
      <ol className="enrolment-steps">
        <li>{t('secondFactor.step.app')}</li>
        <li>
          {t('secondFactor.step.scan')}
          <QrCode text={secretAddress(secret, standing.label)} label={t('secondFactor.qr')} />
          <p>
            {t('secondFactor.secret')} <code className="secret">{secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
        </li>
        <li>{t('secondFactor.step.code')}</li>
      </ol>
      <PostForm action="/me/second-factor/confirmation" className="form narrow-form">
        <CodeField view={view} errors={errors} hint={t('secondFactor.code.app')} />
        {standing.hasPassword ? <PasswordField view={view} errors={errors} /> : null}
        <Button kind="primary">{t('secondFactor.confirm')}</Button>
      </PostForm>
      <ActionForm action="/me/second-factor" kind="quiet">
        {t('secondFactor.again')}
      </ActionForm>
    </Card>
  );
}

/** What can be done with a second factor that is on. */
function Kept({ view, standing, errors }: PartProps) {
  const { t } = view;
  return (
    <>
      <Card title={t('secondFactor.codes')}>
        <p>{t('secondFactor.codes.hint')}</p>
        <PostForm action="/me/second-factor/recovery-codes" className="form narrow-form">
          <CodeField view={view} errors={[]} id="f-code-renew" />
          <Button>{t('secondFactor.codes.renew')}</Button>
        </PostForm>
      </Card>
      <Card title={t('secondFactor.end')}>
        <p>{t('secondFactor.end.hint')}</p>
        <PostForm action="/me/second-factor/end" className="form narrow-form">
          {standing.hasPassword ? <PasswordField view={view} errors={errors} /> : null}
          <CodeField view={view} errors={errors} />
          <Button>{t('secondFactor.end')}</Button>
        </PostForm>
      </Card>
    </>
  );
}

interface CodeFieldProps {
  view: View;
  errors: FormError[];
  id?: string;
  hint?: string;
}

/** Six figures, or a recovery code, which has letters. */
export function CodeField({ view: { t }, errors, id, hint = t('secondFactor.code.hint') }: CodeFieldProps) {
  return (
    <TextField
      id={id}
      name="code"
      label={t('secondFactor.code')}
      hint={hint}
      autoComplete="one-time-code"
      error={errorAt(errors, 'code')}
      required
    />
  );
}

function PasswordField({ view: { t }, errors }: { view: View; errors: FormError[] }) {
  return (
    <TextField
      name="password"
      type="password"
      label={t('signIn.password')}
      autoComplete="current-password"
      error={errorAt(errors, 'password')}
      required
    />
  );
}
