import { formatDate } from '../../../platform/i18n.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Page } from '../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../ui/page-header.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import type { View } from '../../../ui/view.ts';
import type { Typed } from '../../../web/typed.ts';
import type { UnitChoice } from '../people/people-scope.ts';
import type { HeldPosition } from './position.queries.ts';
import { PositionFields } from './position-fields.tsx';
import { periodWords, roleWords } from './position-words.tsx';

interface NewPositionProps {
  view: View;
  person: { id: string; name: string };
  units: UnitChoice[];
  typed: Typed;
}

const trail = (view: View, person: NewPositionProps['person']) => (
  <Breadcrumb
    t={view.t}
    links={[
      { href: '/people', label: view.t('people.list') },
      { href: `/people/${person.id}`, label: person.name },
    ]}
  />
);

/** Giving somebody one more position. */
export function NewPositionPage({ view, person, units, typed }: NewPositionProps) {
  const { t } = view;
  return (
    <Page view={view} title={t('position.new')}>
      <PageHeader title={t('position.new')} trail={trail(view, person)}>
        {t('position.new.lead')}
      </PageHeader>
      <ErrorSummary t={t} errors={typed.errors} />
      <PostForm action={`/people/${person.id}/positions`} className="form">
        <PositionFields view={view} units={units} typed={typed} />
        <div className="actions">
          <Button kind="primary">{t('position.give')}</Button>
          <ButtonLink href={`/people/${person.id}`}>{t('people.cancel')}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
}

/** Ending a position, or moving on to another. */
export function PositionPage({ view, person, position, units, typed }: NewPositionProps & { position: HeldPosition }) {
  const { t, today } = view;
  const fields = { version: String(position.version) };
  return (
    <Page view={view} title={t('position.changeOf', { title: position.title })}>
      <PageHeader
        title={t('position.changeOf', { title: position.title })}
        trail={trail(view, person)}
        actions={<ButtonLink href={`/positions/${position.id}/edit`}>{t('position.edit')}</ButtonLink>}
      >
        {position.unit} · {roleWords(t, position)} · {periodWords(t, position)}
      </PageHeader>
      <ErrorSummary t={t} errors={typed.errors} />
      <Card title={t('position.end')}>
        <p>{t('position.end.lead')}</p>
        <PostForm action={`/positions/${position.id}/end`} fields={fields} className="form">
          <DateField
            name="lastDay"
            label={t('position.lastDay')}
            value={typed.value('lastDay') ?? formatDate(position.until ?? today)}
            error={typed.error('lastDay')}
            required
          />
          <div className="actions">
            <Button>{t('position.end')}</Button>
          </div>
        </PostForm>
      </Card>
      <Card title={t('position.move')}>
        <p>{t('position.move.lead')}</p>
        <PostForm action={`/positions/${position.id}/move`} fields={fields} className="form">
          <PositionFields view={view} units={units} typed={typed} was={position} />
          <div className="actions">
            <Button>{t('position.moveNow')}</Button>
          </div>
        </PostForm>
      </Card>
    </Page>
  );
}
