import { Card } from '../../../ui/card.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { View } from '../../../ui/view.ts';
import { lastHeir } from './outcome.ts';
import type { Preview } from './preview.queries.ts';
import { QuestionForm } from './question-form.tsx';
import type { Reorganisation } from './reorganisation.ts';
import { relationInWords } from './step-words.tsx';

interface PreviewProps {
  view: View;
  reorganisation: Reorganisation;
  preview: Preview;
  nameOf: (id: string) => string;
}

/** What a draft would do: what stands in the way, what is to be decided, what changes, what moves and what stays. */
export function PreviewCards({ view, reorganisation, preview, nameOf }: PreviewProps) {
  const { t } = view;
  const { outcome } = preview;
  if (reorganisation.steps.length === 0) return null;
  return (
    <>
      {outcome.problems.map(({ key, params }) => (
        <Notice key={`${key} ${JSON.stringify(params)}`} tone="late">
          {t(key, params)}
        </Notice>
      ))}
      {outcome.questions.length > 0 ? (
        <QuestionForm view={view} reorganisation={reorganisation} preview={preview} nameOf={nameOf} />
      ) : null}
      <Card title={t('reorganisation.preview')}>
        <ul>
          {outcome.relations.map((relation) => (
            <li key={`${relation.kind} ${relation.fromId} ${relation.toId}`}>
              {relationInWords(t, relation, nameOf, outcome.changes.get(relation.fromId)?.parentId)}
            </li>
          ))}
        </ul>
      </Card>
      <MoveTable view={view} preview={preview} nameOf={nameOf} />
      <Card title={t('reorganisation.stays')}>
        <p>{t('reorganisation.stays.text')}</p>
      </Card>
    </>
  );
}

function MoveTable({ view: { t }, preview, nameOf }: Omit<PreviewProps, 'reorganisation'>) {
  const { outcome, assignments, positions } = preview;
  const rows = [...outcome.ends.keys()].map((id) => {
    const heir = lastHeir(outcome, id);
    const [open, people] = [assignments.get(id) ?? 0, positions.get(id) ?? 0];
    return { id, open, people, to: heir ? nameOf(heir) : t('reorganisation.moves.nobody') };
  });
  if (rows.length === 0) return null;
  const columns = [
    { label: t('reorganisation.moves.from') },
    { label: t('reorganisation.moves.to') },
    { label: t('reorganisation.moves.assignments'), numeric: true },
    { label: t('reorganisation.moves.people'), numeric: true },
  ];
  return (
    <Card title={t('reorganisation.moves')} flush>
      <DataTable caption={t('reorganisation.moves')} columns={columns} stacked>
        {rows.map(({ id, to, open, people }) => (
          <tr key={id}>
            <td data-label={t('reorganisation.moves.from')}>{nameOf(id)}</td>
            <td data-label={t('reorganisation.moves.to')}>{to}</td>
            <td data-label={t('reorganisation.moves.assignments')} className="number">
              {open}
            </td>
            <td data-label={t('reorganisation.moves.people')} className="number">
              {people}
            </td>
          </tr>
        ))}
      </DataTable>
      <p className="card-note">{t('reorganisation.moves.also')}</p>
    </Card>
  );
}
