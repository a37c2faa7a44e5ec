import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { View } from '../../../ui/view.ts';
import { MoveCard } from './move-card.tsx';
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
      <MoveCard view={view} preview={preview} nameOf={nameOf} />
      <Card title={t('reorganisation.stays')}>
        <p>{t('reorganisation.stays.text')}</p>
      </Card>
    </>
  );
}
