import type { Translate } from '../../../platform/i18n.ts';
import { AutosaveForm } from '../../../ui/autosave-form.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import { fields } from '../extract/extraction.ts';
import type { PlanRecord } from '../plan.queries.ts';
import type { TargetLine } from './review.queries.ts';
import { ReviewFrame } from './review-frame.tsx';
import { TargetWords } from './target-words.tsx';

interface TargetsPageProps {
  view: View;
  plan: PlanRecord;
  targets: TargetLine[];
  unknown: number;
  openId?: string;
  errors?: FormError[];
}

const kinds = ['number', 'rank', 'class', 'change'] as const;
const comparators = { '=': 'equal', '>=': 'atLeast', '>': 'above', '<=': 'atMost', '<': 'below' } as const;
const levels = ['province', 'district', 'commune'] as const;
const acceptance = 'acceptance';

/** The targets of a plan under review: what is checkable in each, to accept and to correct. */
export function TargetsPage({ view, plan, targets, unknown, openId, errors }: TargetsPageProps) {
  const { t } = view;
  const columns = [
    { label: t('review.target.text') },
    { label: t('review.target.value') },
    { label: t('review.edit.field') },
    { label: t('review.column.accepted') },
  ];
  const action = `/plans/${plan.id}/targets`;
  return (
    <ReviewFrame view={view} plan={plan} room="targets" unknown={unknown}>
      <form id={acceptance} method="post" action={`${action}/acceptance`} />
      {targets.length === 0 ? (
        <EmptyState>{t('review.target.none')}</EmptyState>
      ) : (
        <DataTable caption={t('plan.record.targets')} columns={columns} stacked>
          {targets.map((target) => [
            row(t, action, target, target.id === openId),
            target.id === openId ? (
              <tr key="form" className="opened">
                <td colSpan={columns.length}>
                  <TargetForm t={t} action={`${action}/${target.id}`} target={target} errors={errors ?? []} />
                </td>
              </tr>
            ) : null,
          ])}
        </DataTable>
      )}
    </ReviewFrame>
  );
}

function row(t: Translate, action: string, target: TargetLine, open: boolean) {
  const { id, version, accepted, text, kind, field } = target;
  return (
    <tr key={id} id={`g-${id}`} className={accepted ? undefined : 'dropped'}>
      <td>
        <a href={open ? action : `${action}?target=${id}#g-${id}`} aria-expanded={open}>
          {text}
        </a>
      </td>
      <td data-label={t('review.target.value')}>
        {kind === 'number' ? <TargetWords t={t} target={target} /> : t(`review.target.kind.${kind}`)}
      </td>
      <td data-label={t('review.edit.field')}>{field ? t(`plan.field.${field}`) : ''}</td>
      <td data-label={t('review.column.accepted')}>
        <button
          className="toggle"
          type="submit"
          form={acceptance}
          name="row"
          value={`${id}:${version}:${accepted ? 'off' : 'on'}`}
          aria-pressed={accepted}
          aria-label={t(accepted ? 'review.drop' : 'review.accept', { no: text })}
        />
      </td>
    </tr>
  );
}

function TargetForm({
  t,
  action,
  target,
  errors,
}: {
  t: Translate;
  action: string;
  target: TargetLine;
  errors: FormError[];
}) {
  const error = (name: string) => errors.find(({ field }) => field === name)?.message;
  const choices = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return (
    <div className="proposal">
      <ErrorSummary t={t} errors={errors} />
      <AutosaveForm t={t} action={action} version={target.version} className="proposal-form">
        <TextArea name="text" label={t('review.target.text')} value={target.text} rows={3} error={error('text')} />
        <div className="form-row">
          <SelectField
            name="kind"
            label={t('review.target.kind')}
            value={target.kind}
            options={choices(kinds, (kind) => t(`review.target.kind.${kind}`))}
          />
          <SelectField
            name="comparator"
            label={t('review.target.comparator')}
            value={target.comparator ?? ''}
            empty=""
            options={Object.entries(comparators).map(([value, name]) => ({
              value,
              label: t(`review.comparator.${name}`),
            }))}
          />
          <TextField
            name="value"
            label={t('review.target.value')}
            value={target.value?.replace('.', ',') ?? ''}
            error={error('value')}
            numeric
          />
          <TextField name="unit" label={t('review.target.unit')} value={target.unit} />
        </div>
        <div className="form-row">
          <SelectField
            name="level"
            label={t('review.target.level')}
            value={target.level}
            empty={t('review.level.none')}
            options={choices(levels, (level) => t(`review.level.${level}`))}
          />
          <SelectField
            name="field"
            label={t('review.edit.field')}
            value={target.field ?? ''}
            empty={t('review.edit.fieldNone')}
            options={choices(fields, (field) => t(`plan.field.${field}`))}
          />
        </div>
        <Checkbox name="accepted" label={t('review.column.accepted')} checked={target.accepted} />
        <div className="actions">
          <Button kind="primary">{t('review.edit.save')}</Button>
        </div>
      </AutosaveForm>
    </div>
  );
}
