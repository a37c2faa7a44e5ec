import { formatDate } from '../../../platform/i18n.ts';
import { AutosaveForm } from '../../../ui/autosave-form.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import type { PlanRecord } from '../plan.queries.ts';
import { ReviewFrame } from './review-frame.tsx';

const names = ['number', 'symbol', 'issuedOn', 'abstract', 'signerPosition', 'signer'] as const;
export type DocumentValues = Record<(typeof names)[number], string>;

interface DocumentPageProps {
  view: View;
  plan: PlanRecord;
  unknown: number;
  typed?: DocumentValues;
  errors?: FormError[];
}

/** What a plan under review says of itself as a document, to correct; what it rests on and who receives it. */
export function DocumentPage({ view, plan, unknown, typed, errors = [] }: DocumentPageProps) {
  const { t } = view;
  const { number, symbol, issuedOn, abstract, signer, signerPosition, document } = plan;
  const kept = { number, symbol, issuedOn: issuedOn ? formatDate(issuedOn) : '', abstract, signer, signerPosition };
  const values = typed ?? kept;
  const control = (name: keyof DocumentValues) => ({
    name,
    value: values[name],
    error: errors.find(({ field }) => field === name)?.message,
  });
  const { legalBases = [], recipients = [] } = document;
  return (
    <ReviewFrame view={view} plan={plan} room="document" unknown={unknown}>
      <p className="lead">{t('review.document.lead')}</p>
      <ErrorSummary t={t} errors={errors} />
      <PostForm action={`/plans/${plan.id}/reading`} className="name-form">
        <TextField
          name="year"
          label={t('plan.upload.year')}
          hint={t('review.document.year.hint')}
          value={String(plan.year)}
          inputMode="numeric"
          maxLength={4}
        />
        <Button>{t('review.document.year.read')}</Button>
      </PostForm>
      <Columns
        side={
          <>
            <Card title={t('plan.record.bases')}>
              <List items={legalBases.map(({ sentence }) => sentence)} none={t('plan.record.bases.none')} />
            </Card>
            <Card title={t('review.document.recipients')}>
              <List items={recipients} none={t('plan.document.none')} />
            </Card>
          </>
        }
      >
        <Card title={t('plan.record.facts')}>
          <Facts facts={[{ label: t('plan.document.unit'), value: plan.unit }]} />
          <AutosaveForm t={t} action={`/plans/${plan.id}/document`} version={plan.version} className="form">
            <div className="form-row">
              <TextField {...control('number')} label={t('plan.document.number')} />
              <TextField {...control('symbol')} label={t('plan.document.symbol')} />
              <DateField {...control('issuedOn')} label={t('plan.document.date')} />
            </div>
            <TextArea {...control('abstract')} label={t('plan.document.abstract')} rows={3} />
            <div className="form-row">
              <TextField {...control('signerPosition')} label={t('plan.document.signerPosition')} />
              <TextField {...control('signer')} label={t('plan.document.signer')} />
            </div>
            <div className="actions">
              <Button kind="primary">{t('review.edit.save')}</Button>
            </div>
          </AutosaveForm>
        </Card>
      </Columns>
    </ReviewFrame>
  );
}

function List({ items, none }: { items: string[]; none: string }) {
  if (items.length === 0) return <p>{none}</p>;
  return (
    <ul>
      {[...new Set(items)].map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
