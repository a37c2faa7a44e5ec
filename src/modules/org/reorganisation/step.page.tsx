import type { Translate } from '../../../platform/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Page } from '../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../ui/page-header.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { AbolishFields, ChangeFields, MergeFields, MoveFields, SplitFields } from './step-fields.tsx';
import type { StepPageProps } from './step-page-props.ts';

/** The form of one step: which units, and what becomes of them. Looking for units keeps what was typed. */
export function StepPage(props: StepPageProps) {
  const { view, reorganisation, typed, errors } = props;
  const { t } = view;
  const path = `/units/reorganisations/${reorganisation.id}`;
  const title = t(`reorganisation.stepKind.${typed.kind}`);
  return (
    <Page view={view} title={title}>
      <PageHeader
        title={title}
        trail={
          <Breadcrumb
            t={t}
            links={[
              { href: '/units/reorganisations', label: t('reorganisation.list') },
              { href: path, label: reorganisation.title },
            ]}
          />
        }
      >
        {t(`reorganisation.stepHint.${typed.kind}`)}
      </PageHeader>
      <ErrorSummary t={t} errors={errors} />
      <PostForm action={`${path}/steps`} className="form" fields={{ kind: typed.kind }}>
        <UnitPicker t={t} path={path} {...props} />
        <KindFields {...props} />
        <Button kind="primary">{t('reorganisation.step.keep')}</Button>
      </PostForm>
    </Page>
  );
}

/** Ticks units; its button asks for the same form with other units to tick. */
function UnitPicker({ t, path, typed, candidates, places, errors }: StepPageProps & { t: Translate; path: string }) {
  const many = typed.kind === 'merge';
  const error = errors.find(({ field }) => field === 'unit')?.message;
  return (
    <fieldset className="unit-picker">
      <legend>{t(many ? 'reorganisation.pick.many' : 'reorganisation.pick.one')}</legend>
      <div className="form-row">
        <SelectField name="under" label={t('reorganisation.pick.under')} value={typed.under ?? ''} options={places} />
        <TextField name="q" label={t('reorganisation.pick.search')} value={typed.q} type="search" maxLength={100} />
        <button className="btn" type="submit" formMethod="get" formAction={`${path}/steps/new`} formNoValidate>
          {t('reorganisation.pick.find')}
        </button>
      </div>
      {error ? (
        <p className="field-error" id="f-unit">
          {error}
        </p>
      ) : null}
      {candidates.length === 0 ? <p>{t('reorganisation.pick.none')}</p> : null}
      <div className="unit-picker-list">
        {candidates.map(({ id, name }) => (
          <Checkbox
            key={id}
            name="unit"
            id={`f-unit-${id}`}
            type={many ? 'checkbox' : 'radio'}
            label={name}
            value={id}
            checked={typed.unit.includes(id)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function KindFields(props: StepPageProps) {
  switch (props.typed.kind) {
    case 'merge':
      return <MergeFields {...props} />;
    case 'split':
      return <SplitFields {...props} />;
    case 'change':
      return <ChangeFields {...props} />;
    case 'move':
      return <MoveFields {...props} />;
    case 'abolish':
      return <AbolishFields {...props} />;
  }
}
