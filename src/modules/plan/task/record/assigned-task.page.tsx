import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Checkbox } from '../../../../ui/checkbox.tsx';
import { DateField } from '../../../../ui/date-field.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Page } from '../../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../../ui/page-header.tsx';
import { PostForm } from '../../../../ui/post-form.tsx';
import { SelectField } from '../../../../ui/select-field.tsx';
import { TextArea, TextField } from '../../../../ui/text-field.tsx';
import type { View } from '../../../../ui/view.ts';
import type { Typed } from '../../../../web/typed.ts';
import { fields } from '../../extract/extraction.ts';
import type { UnitChoice } from './unit-choices.queries.ts';

/** The form for a task that the upper level assigned in a document of its own. */
export function AssignedTaskPage({ view, units, typed }: { view: View; units: UnitChoice[]; typed: Typed }) {
  const { t } = view;
  const text = (name: string) => ({ name, value: typed.value(name), error: typed.error(name) });
  return (
    <Page view={view} title={t('assignedTask.title')}>
      <PageHeader
        trail={<Breadcrumb t={t} links={[{ href: '/tasks', label: t('task.list') }]} />}
        title={t('assignedTask.title')}
      >
        {t('assignedTask.sentence')}
      </PageHeader>
      <ErrorSummary t={t} errors={typed.errors} />
      <Card>
        <PostForm action="/assigned-tasks" className="form">
          <TextField
            {...text('assigner')}
            label={t('assignedTask.assigner')}
            hint={t('assignedTask.assigner.hint')}
            required
          />
          <div className="form-row">
            <TextField
              {...text('number')}
              label={t('assignedTask.number')}
              hint={t('assignedTask.number.hint')}
              required
            />
            <DateField {...text('date')} label={t('assignedTask.date')} required />
          </div>
          <TextArea {...text('title')} label={t('assignedTask.task')} rows={3} required />
          <TextField {...text('product')} label={t('assignment.product')} />
          <SelectField
            {...text('field')}
            label={t('task.filter.field')}
            empty={t('assignedTask.field.none')}
            options={fields.map((value) => ({ value, label: t(`task.field.${value}`) }))}
          />
          <DateField {...text('dueOn')} label={t('assignment.due')} hint={t('assignedTask.dueOn.hint')} />
          <UnitBoxes view={view} name="leadIds" units={units} typed={typed} />
          <UnitBoxes view={view} name="coordinatingIds" units={units} typed={typed} />
          <div className="actions">
            <Button kind="primary">{t('assignedTask.save')}</Button>
          </div>
        </PostForm>
      </Card>
    </Page>
  );
}

interface UnitBoxesProps {
  view: View;
  name: 'leadIds' | 'coordinatingIds';
  units: UnitChoice[];
  typed: Typed;
}

/** Units to tick; the first box carries the id that the error summary leads to. */
function UnitBoxes({ view: { t }, name, units, typed }: UnitBoxesProps) {
  const chosen = new Set(typed.values(name));
  const error = typed.error(name);
  return (
    <fieldset className="unit-boxes" aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="form-label">{t(`assignedTask.${name}`)}</legend>
      {error ? (
        <p className="field-error" id={`${name}-error`}>
          {error}
        </p>
      ) : null}
      <div className="unit-boxes-list">
        {units.map(({ id, name: label }, index) => (
          <Checkbox
            key={id}
            id={index === 0 ? undefined : `${name}-${id}`}
            name={name}
            label={label}
            value={id}
            checked={chosen.has(id)}
          />
        ))}
      </div>
    </fieldset>
  );
}
