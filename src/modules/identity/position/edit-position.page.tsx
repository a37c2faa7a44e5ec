import { formatDate } from '../../../platform/i18n.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Page } from '../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../ui/page-header.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import type { Typed } from '../../../web/typed.ts';
import type { HeldPosition } from './position.queries.ts';
import { periodWords, roleWords } from './position-words.tsx';

interface EditPositionProps {
  view: View;
  person: { id: string; name: string };
  position: HeldPosition;
  typed: Typed;
}

/** Mending what was written wrong of a position. */
export function EditPositionPage({ view, person, position, typed }: EditPositionProps) {
  const { t } = view;
  const { id, title, from } = position;
  const links = [
    { href: '/people', label: t('people.list') },
    { href: `/people/${person.id}`, label: person.name },
    { href: `/positions/${id}`, label: title },
  ];
  return (
    <Page view={view} title={t('position.edit.of', { title })}>
      <PageHeader title={t('position.edit.of', { title })} trail={<Breadcrumb t={t} links={links} />}>
        {position.unit} · {roleWords(t, position)} · {periodWords(t, position)}. {t('position.edit.lead')}
      </PageHeader>
      <ErrorSummary t={t} errors={typed.errors} />
      <PostForm action={`/positions/${id}`} fields={{ version: String(position.version) }} className="form">
        <TextField
          name="title"
          label={t('position.title')}
          hint={t('position.title.hint')}
          value={typed.value('title') ?? title}
          error={typed.error('title')}
          maxLength={200}
          required
        />
        <DateField
          name="from"
          label={t('position.from')}
          value={typed.value('from') ?? (from ? formatDate(from) : '')}
          error={typed.error('from')}
          required={from !== null}
        />
        <div className="actions">
          <Button kind="primary">{t('position.edit.save')}</Button>
          <ButtonLink href={`/positions/${id}`}>{t('people.cancel')}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
}
