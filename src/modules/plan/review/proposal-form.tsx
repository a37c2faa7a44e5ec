import { formatDate, type Translate } from '../../../platform/i18n.ts';
import { AutosaveForm } from '../../../ui/autosave-form.tsx';
import { ActionForm, Button, ButtonLink } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import { type Option, SelectField } from '../../../ui/select-field.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { fields } from '../extract/extraction.ts';
import { joinNames } from './parties.ts';
import type { ProposalLine } from './review.queries.ts';
import { reviewHref, type Show } from './review-address.ts';

/** What a proposal's form holds, as typed. */
export type ProposalValues = Record<
  'no' | 'field' | 'title' | 'product' | 'lead' | 'coordinating' | 'deadlineText' | 'deadlineType' | 'dueOn',
  string
> & { accepted: boolean };

const deadlineTypes = ['fixed', 'period', 'continuous', 'recurring', 'event', 'inherited', 'none'] as const;

/** A proposal as its form shows it. */
function proposalValues(line: ProposalLine): ProposalValues {
  const names = (role: 'lead' | 'coordinating') =>
    joinNames(line.parties.filter((party) => party.role === role).map(({ words }) => words));
  const { no, field, title, product, accepted, deadlineText, deadlineType, dueOn } = line;
  const lists = { lead: names('lead'), coordinating: names('coordinating') };
  const deadline = { deadlineText, deadlineType, dueOn: dueOn ? formatDate(dueOn) : '' };
  return { no, field: field ?? '', title, product, accepted, ...lists, ...deadline };
}

interface ProposalFormProps {
  t: Translate;
  planId: string;
  line: ProposalLine;
  next: ProposalLine | undefined;
  show?: Show;
  units: Option[];
  /** What was typed, where it was refused. */
  typed?: ProposalValues;
  errors?: FormError[];
}

/** A proposal to edit in place; it saves itself, and its version keeps two reviewers from overwriting each other. */
export function ProposalForm({ t, planId, line, next, show, units, typed, errors = [] }: ProposalFormProps) {
  const shown = proposalValues(line);
  const values = typed ?? shown;
  const error = (name: string) => errors.find(({ field }) => field === name)?.message;
  const text = (name: Exclude<keyof ProposalValues, 'accepted'>) => ({ name, value: values[name], error: error(name) });
  const action = `/plans/${planId}/proposals/${line.id}`;
  return (
    <div className="proposal">
      <ErrorSummary t={t} errors={errors} />
      <AutosaveForm t={t} action={action} version={line.version} className="proposal-form">
        <input type="hidden" name="shownText" value={shown.deadlineText} />
        <input type="hidden" name="shownType" value={shown.deadlineType} />
        <input type="hidden" name="shownDue" value={shown.dueOn} />
        {show ? <input type="hidden" name="show" value={show} /> : null}
        <TextArea {...text('title')} label={t('review.edit.title')} rows={3} />
        <TextArea {...text('product')} label={t('review.edit.product')} rows={2} />
        <div className="form-row">
          <TextField {...text('lead')} label={t('review.edit.lead')} hint={t('review.edit.names.hint')} />
          <SelectField
            name="addLead"
            label={t('review.edit.addLead')}
            options={units}
            empty={t('review.edit.addNone')}
            searchable
          />
        </div>
        <TextField {...text('coordinating')} label={t('review.edit.coordinating')} />
        <TextField {...text('deadlineText')} label={t('review.edit.deadline')} hint={t('review.edit.deadline.hint')} />
        <div className="form-row">
          <SelectField
            {...text('deadlineType')}
            label={t('review.edit.type')}
            options={deadlineTypes.map((value) => ({ value, label: t(`review.type.${value}`) }))}
          />
          <DateField {...text('dueOn')} label={t('review.edit.due')} />
        </div>
        <div className="form-row">
          <TextField {...text('no')} label={t('review.edit.no')} />
          <SelectField
            {...text('field')}
            label={t('review.edit.field')}
            options={fields.map((value) => ({ value, label: t(`plan.field.${value}`) }))}
            empty={t('review.edit.fieldNone')}
          />
        </div>
        <Checkbox name="accepted" label={t('review.edit.accepted')} checked={values.accepted} />
        <div className="actions">
          {next ? (
            <Button kind="primary" name="next" value={next.id}>
              {t('review.edit.next')}
            </Button>
          ) : null}
          <Button kind={next ? 'plain' : 'primary'}>{t('review.edit.save')}</Button>
          <ButtonLink kind="quiet" href={reviewHref(planId, { show })}>
            {t('review.edit.close')}
          </ButtonLink>
        </div>
      </AutosaveForm>
      <Arrange t={t} planId={planId} line={line} next={next} />
    </div>
  );
}

function Arrange({ t, planId, line, next }: Pick<ProposalFormProps, 't' | 'planId' | 'line' | 'next'>) {
  const version = String(line.version);
  const action = `/plans/${planId}/proposals/${line.id}`;
  return (
    <div className="arrange">
      <ActionForm action={`/plans/${planId}/proposals`} fields={{ after: line.id }} kind="quiet">
        {t('review.add.after')}
      </ActionForm>
      {next ? (
        <ActionForm action={`${action}/union`} fields={{ version, next: String(next.version) }} kind="quiet">
          {t('review.join')}
        </ActionForm>
      ) : null}
      <details>
        <summary>{t('review.split')}</summary>
        <PostForm action={`${action}/parts`} fields={{ version }} className="form">
          <TextArea
            name="titles"
            label={t('review.split')}
            hideLabel
            hint={t('review.split.hint')}
            value={line.title.replace(/([;.])\s+/g, '$1\n')}
            rows={4}
          />
          <div className="actions">
            <Button>{t('review.split.do')}</Button>
          </div>
        </PostForm>
      </details>
    </div>
  );
}
