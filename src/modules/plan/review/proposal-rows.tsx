import type { ReactNode } from 'react';
import type { Translate } from '../../../platform/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { type Option, Options } from '../../../ui/select-field.tsx';
import { fields } from '../extract/extraction.ts';
import { acceptanceForm, bulkForm, ProposalTable } from './proposal-table.tsx';
import type { ProposalLine } from './review.queries.ts';
import { reviewHref, type Show } from './review-address.ts';
import { type Looks, sliceAt } from './shown.ts';

interface ProposalRowsProps {
  t: Translate;
  planId: string;
  /** The rows that the filter leaves, of which one page is drawn. */
  shown: ProposalLine[];
  looks: Looks;
  units: Option[];
  show: Show | undefined;
  from: string | undefined;
  open: ProposalLine | undefined;
  /** The form of the open row. */
  form: ReactNode;
}

/** A page of proposals, with what can be set for all ticked ones. */
export function ProposalRows({ t, planId, shown, looks, units, show, from, open, form }: ProposalRowsProps) {
  const { lines, previous, next } = sliceAt(shown, open?.id ?? from);
  const page = (first: string | undefined) => first && reviewHref(planId, { show, from: first });
  return (
    <row-select data-all={t('ui.select.all')} data-selected={t('ui.selected')}>
      <EmptyForm id={acceptanceForm} action={`/plans/${planId}/acceptance`} show={show} />
      <EmptyForm id={bulkForm} action={`/plans/${planId}/bulk-edit`} show={show} />
      <ProposalTable {...{ t, planId, lines, show }} needsLook={looks.needsLook} openId={open?.id} opened={form} />
      {previous || next ? (
        <Pager t={t} shown={lines.length} total={shown.length} previous={page(previous)} next={page(next)} />
      ) : null}
      <BulkBar t={t} units={units} />
    </row-select>
  );
}

/** A form whose controls stand in the rows: a row can open to a form of its own, and forms cannot hold forms. */
function EmptyForm({ id, action, show }: { id: string; action: string; show: Show | undefined }) {
  return (
    <form id={id} method="post" action={action}>
      {show ? <input type="hidden" name="show" value={show} /> : null}
    </form>
  );
}

function BulkBar({ t, units }: { t: Translate; units: Option[] }) {
  const choice = (name: 'field' | 'lead', options: Option[]) => (
    <select className="form-select" form={bulkForm} name={name} aria-label={t(`review.bulk.${name}`)} defaultValue="">
      <option value="">{t(`review.bulk.${name}`)}</option>
      <Options options={options} />
    </select>
  );
  const button = (set: string, words: string, kind?: 'primary') => (
    <Button form={bulkForm} name="set" value={set} kind={kind}>
      {words}
    </Button>
  );
  return (
    <div className="bulk-bar">
      {choice(
        'field',
        fields.map((value) => ({ value, label: t(`plan.field.${value}`) })),
      )}
      {choice('lead', units)}
      <input
        className="form-control"
        form={bulkForm}
        name="deadlineText"
        aria-label={t('review.bulk.deadline')}
        placeholder={t('review.bulk.deadline')}
        autoComplete="off"
      />
      {button('values', t('review.bulk.set'), 'primary')}
      {button('accept', t('review.bulk.accept'))}
      {button('drop', t('review.bulk.drop'))}
    </div>
  );
}
