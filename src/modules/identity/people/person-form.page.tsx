import { Button, ButtonLink } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Page } from '../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../ui/page-header.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import type { View } from '../../../ui/view.ts';
import type { Typed } from '../../../web/typed.ts';
import { PositionFields } from '../position/position-fields.tsx';
import type { UnitChoice } from './people-scope.ts';
import type { PersonRecord } from './person.queries.ts';
import { PersonFields } from './person-fields.tsx';

/** Adding a person with the first position. */
export function NewPersonPage({ view, units, typed }: { view: View; units: UnitChoice[]; typed: Typed }) {
  const { t } = view;
  return (
    <Page view={view} title={t('people.new')}>
      <PageHeader
        title={t('people.new')}
        trail={<Breadcrumb t={t} links={[{ href: '/people', label: t('people.list') }]} />}
      >
        {t('people.new.lead')}
      </PageHeader>
      <ErrorSummary t={t} errors={typed.errors} />
      <PostForm action="/people" className="form">
        <PersonFields t={t} typed={typed} />
        <h2>{t('position.one')}</h2>
        <PositionFields view={view} units={units} typed={typed} />
        <div className="actions">
          <Button kind="primary">{t('people.add')}</Button>
          <ButtonLink href="/people">{t('people.cancel')}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
}

/** Correcting a person's name and addresses. */
export function EditPersonPage({ view, person, typed }: { view: View; person: PersonRecord; typed: Typed }) {
  const { t } = view;
  const links = [
    { href: '/people', label: t('people.list') },
    { href: `/people/${person.id}`, label: person.name },
  ];
  return (
    <Page view={view} title={t('people.edit')}>
      <PageHeader title={t('people.edit')} trail={<Breadcrumb t={t} links={links} />} />
      <ErrorSummary t={t} errors={typed.errors} />
      <PostForm action={`/people/${person.id}`} fields={{ version: String(person.version) }} className="form">
        <PersonFields t={t} typed={typed} was={person} />
        <div className="actions">
          <Button kind="primary">{t('people.save')}</Button>
          <ButtonLink href={`/people/${person.id}`}>{t('people.cancel')}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
}
