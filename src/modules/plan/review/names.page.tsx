import type { Translate } from '../../../platform/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import { type Option, SelectField } from '../../../ui/select-field.tsx';
import type { View } from '../../../ui/view.ts';
import type { Directory } from '../../org/index.ts';
import type { PlanRecord } from '../plan.queries.ts';
import type { SuggestedName } from './doubt-list.tsx';
import { ReviewFrame } from './review-frame.tsx';

interface NamesPageProps {
  view: View;
  plan: PlanRecord;
  names: SuggestedName[];
  directory: Directory;
}

/** The names that a plan uses, each to be matched once for all rows; unknown ones first. */
export function NamesPage({ view, plan, names, directory }: NamesPageProps) {
  const { t } = view;
  const unknown = names.filter(({ match, outside }) => match === null && !outside).length;
  const columns = [
    { label: t('review.names.words') },
    { label: t('review.names.rows'), numeric: true },
    { label: t('review.names.match') },
  ];
  return (
    <ReviewFrame view={view} plan={plan} room="names" unknown={unknown}>
      <p className="lead">{t('review.names.lead')}</p>
      {names.length === 0 ? (
        <EmptyState>{t('review.names.none')}</EmptyState>
      ) : (
        <PostForm action={`/plans/${plan.id}/names`} fields={{ back: 'names' }} className="names-form">
          <DataTable caption={t('review.names')} columns={columns} stacked>
            {names.map((name, at) => row(t, name, at, parties(t, directory)))}
          </DataTable>
          <div className="actions">
            <Button kind="primary">{t('review.names.set')}</Button>
          </div>
        </PostForm>
      )}
    </ReviewFrame>
  );
}

function row(t: Translate, { words, rows, match, outside, suggestion }: SuggestedName, at: number, options: Option[]) {
  const known = match ?? (outside ? t('review.names.outside') : null);
  const choice = (
    <>
      <input type="hidden" name="words" value={words} />
      <SelectField
        id={`name-${at}`}
        name="party"
        label={t('review.names.choose')}
        hideLabel
        options={options}
        empty={t('review.names.choose')}
        value={suggestion?.value}
        searchable
      />
    </>
  );
  return (
    <tr key={words} className={known ? undefined : 'needs-look'}>
      <td data-label={t('review.names.words')}>{words}</td>
      <td className="number" data-label={t('review.names.rows')}>
        {rows}
      </td>
      <td data-label={t('review.names.match')}>
        {known ? (
          <details>
            <summary>{known}</summary>
            {choice}
          </details>
        ) : (
          choice
        )}
      </td>
    </tr>
  );
}

function parties(t: Translate, { groups, units }: Directory): Option[] {
  return [
    ...groups.map(({ id, name }) => ({ value: `group:${id}`, label: name, group: t('review.names.groups') })),
    ...units.filter(({ own }) => own).map((unit) => unitOption(unit, t('review.names.units'))),
    ...units.filter(({ own }) => !own).map((unit) => unitOption(unit, t('review.names.unitsElsewhere'))),
    { value: 'outside', label: t('review.names.outside'), group: t('review.names.others') },
  ];
}

const unitOption = ({ id, name }: Directory['units'][number], group: string): Option => ({
  value: `unit:${id}`,
  label: name,
  group,
});
