import { formatDate } from '../../../platform/i18n.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Page } from '../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../ui/page-header.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import type { Typed } from '../../../web/typed.ts';
import type { UnitChoice } from '../people/people-scope.ts';
import type { MandateRow, PositionChoice } from './mandate.queries.ts';
import { mandatePeriod } from './mandate-words.ts';
import { marks } from './signing.ts';

interface NewMandateProps {
  view: View;
  people: PositionChoice[];
  units: UnitChoice[];
  typed: Typed;
}

const trail = ({ t }: View) => <Breadcrumb t={t} links={[{ href: '/mandates', label: t('mandate.list') }]} />;

/** Letting somebody sign for the head of a unit. */
export function NewMandatePage({ view, people, units, typed }: NewMandateProps) {
  const { t, today } = view;
  const text = (name: 'headTitle' | 'signerTitle' | 'documentTypes') => (
    <TextField
      name={name}
      label={t(`mandate.${name}`)}
      hint={t(`mandate.${name}.hint`)}
      value={typed.value(name)}
      error={typed.error(name)}
    />
  );
  return (
    <Page view={view} title={t('mandate.new')}>
      <PageHeader title={t('mandate.new')} trail={trail(view)}>
        {t('mandate.new.lead')}
      </PageHeader>
      <ErrorSummary t={t} errors={typed.errors} />
      <PostForm action="/mandates" className="form">
        <SelectField
          name="mark"
          label={t('mandate.mark')}
          options={marks.map((mark) => ({ value: mark, label: `${mark}. – ${t(`mandate.mark.${mark}`)}` }))}
          value={typed.value('mark')}
          error={typed.error('mark')}
        />
        <SelectField
          name="positionId"
          label={t('mandate.position')}
          empty={t('mandate.position.choose')}
          options={people.map(({ id, name, title, unit }) => ({ value: id, label: `${name} – ${title}, ${unit}` }))}
          value={typed.value('positionId')}
          error={typed.error('positionId')}
          searchable
          required
        />
        <SelectField
          name="unitId"
          label={t('mandate.unit')}
          hint={t('mandate.unit.hint')}
          empty={t('position.unit.choose')}
          options={units.map(({ id, name, government }) => ({ value: id, label: name, group: government }))}
          value={typed.value('unitId') ?? units[0]?.id}
          error={typed.error('unitId')}
          searchable
          required
        />
        {text('headTitle')}
        {text('signerTitle')}
        {text('documentTypes')}
        <TextField
          name="basis"
          label={t('mandate.basis')}
          hint={t('mandate.basis.hint')}
          value={typed.value('basis')}
          error={typed.error('basis')}
          required
        />
        <DateField
          name="basisDate"
          label={t('mandate.basisDate')}
          value={typed.value('basisDate')}
          error={typed.error('basisDate')}
          required
        />
        <DateField
          name="from"
          label={t('position.from')}
          value={typed.value('from') ?? formatDate(today)}
          error={typed.error('from')}
          required
        />
        <DateField
          name="until"
          label={t('position.until')}
          hint={t('mandate.until.hint')}
          value={typed.value('until')}
          error={typed.error('until')}
        />
        <div className="actions">
          <Button kind="primary">{t('mandate.give')}</Button>
          <ButtonLink href="/mandates">{t('people.cancel')}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
}

/** Ending a mandate. */
export function EndMandatePage({ view, mandate, typed }: { view: View; mandate: MandateRow; typed: Typed }) {
  const { t, today } = view;
  return (
    <Page view={view} title={t('mandate.end')}>
      <PageHeader title={t('mandate.end')} trail={trail(view)}>
        {`${mandate.name} · ${mandate.mark}. ${mandate.headTitle} · ${mandatePeriod(t, mandate)}`}
      </PageHeader>
      <ErrorSummary t={t} errors={typed.errors} />
      <PostForm action={`/mandates/${mandate.id}/end`} className="form">
        <DateField
          name="lastDay"
          label={t('mandate.lastDay')}
          hint={t('mandate.lastDay.hint')}
          value={typed.value('lastDay') ?? formatDate(mandate.until ?? today)}
          error={typed.error('lastDay')}
          required
        />
        <div className="actions">
          <Button kind="primary">{t('mandate.end')}</Button>
          <ButtonLink href="/mandates">{t('people.cancel')}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
}
