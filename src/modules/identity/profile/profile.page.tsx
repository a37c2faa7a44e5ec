import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Initials } from '../../../ui/initials.tsx';
import { LanguageSwitch } from '../../../ui/language-switch.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import type { Typed } from '../../../web/typed.ts';
import { PersonFields } from '../people/person-fields.tsx';
import { periodWords, roleWords } from '../position/position-words.tsx';
import type { Profile } from './profile.queries.ts';

interface ProfilePageProps {
  view: View;
  profile: Profile;
  typed: Typed;
  /** Whether the person has a password, which changing the address asks for. */
  hasPassword: boolean;
}

/** What one says about oneself, and how one wants to be told. */
export function ProfilePage({ view, profile, typed, hasPassword }: ProfilePageProps) {
  const { t } = view;
  return (
    <Page view={view} title={t('ui.me')}>
      <PageHeader title={t('ui.me')} beside={<Initials name={profile.name} />}>
        {t('profile.lead')}
      </PageHeader>
      <ErrorSummary t={t} errors={typed.errors} />
      <Card title={t('people.one')}>
        <PostForm action="/me" fields={{ version: String(profile.version) }} className="form">
          <PersonFields
            t={t}
            typed={typed}
            was={profile}
            fixedEmail={hasPassword ? undefined : t('profile.email.noPassword')}
          />
          {hasPassword ? (
            <TextField
              name="password"
              type="password"
              label={t('profile.password')}
              hint={t('profile.password.hint')}
              error={typed.error('password')}
              autoComplete="current-password"
            />
          ) : null}
          <div className="actions">
            <Button kind="primary">{t('people.save')}</Button>
          </div>
        </PostForm>
      </Card>
      <Notifications view={view} profile={profile} />
      <Card title={t('ui.language')}>
        <LanguageSwitch view={view} />
      </Card>
      <OwnPositions view={view} profile={profile} />
    </Page>
  );
}

type PartProps = Pick<ProfilePageProps, 'view' | 'profile'>;

function Notifications({ view: { t }, profile }: PartProps) {
  return (
    <Card title={t('profile.notifications')} id="notifications">
      <PostForm action="/me/notifications" className="form">
        {(['dailyDigest', 'immediateMail'] as const).map((name) => (
          <Checkbox
            key={name}
            name={name}
            label={t(`profile.${name}`)}
            hint={t(`profile.${name}.hint`)}
            checked={profile[name]}
          />
        ))}
        <div className="actions">
          <Button>{t('people.save')}</Button>
        </div>
      </PostForm>
    </Card>
  );
}

function OwnPositions({ view: { t }, profile }: PartProps) {
  const label = { title: t('position.title'), role: t('position.role'), period: t('position.period') };
  return (
    <Card title={t('position.many')} flush>
      <DataTable caption={t('position.many')} columns={Object.values(label).map((each) => ({ label: each }))} stacked>
        {profile.positions.map((position) => (
          <tr key={position.id}>
            <td data-label={label.title}>
              {position.title}
              <p className="cell-note">{position.unit}</p>
            </td>
            <td data-label={label.role}>
              {roleWords(t, position)}
              <p className="cell-note">{t(`role.${position.role}.may`)}</p>
            </td>
            <td data-label={label.period}>{periodWords(t, position)}</td>
          </tr>
        ))}
      </DataTable>
    </Card>
  );
}
