import type { Translate } from '../../../platform/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import { type Option, SelectField } from '../../../ui/select-field.tsx';
import type { View } from '../../../ui/view.ts';
import { isGovernment } from '../units.ts';
import { type Outcome, type Question, stands, type Tree } from './outcome.ts';
import type { Preview } from './preview.queries.ts';
import type { Reorganisation } from './reorganisation.ts';

interface QuestionFormProps {
  view: View;
  reorganisation: Reorganisation;
  preview: Preview;
  nameOf: (id: string) => string;
}

/** What a person decides, each with a choice; suggestions are chosen already and hold once they are kept. */
export function QuestionForm({ view: { t }, reorganisation, preview, nameOf }: QuestionFormProps) {
  const { outcome, tree } = preview;
  const open = outcome.questions.filter(({ answer }) => answer === null).length;
  return (
    <Card title={t('reorganisation.questions', { count: outcome.questions.length })}>
      <PostForm
        action={`/units/reorganisations/${reorganisation.id}/answers`}
        className="form"
        fields={{ version: String(reorganisation.version) }}
      >
        <p>{open > 0 ? t('reorganisation.questions.open', { count: open }) : t('reorganisation.questions.done')}</p>
        {outcome.questions.map((question) => (
          <SelectField
            key={question.key}
            name={`answer.${question.key}`}
            label={t(`reorganisation.question.${question.kind}`, { unit: nameOf(question.unitId) })}
            value={question.answer ?? question.suggestion ?? ''}
            empty={t('reorganisation.answer.none')}
            options={optionsOf(t, question, outcome, tree, reorganisation.ownerId, nameOf)}
          />
        ))}
        <Button kind="primary">{t('reorganisation.questions.keep')}</Button>
      </PostForm>
    </Card>
  );
}

/** What can be answered: where to merge, where to go on, or to end. */
function optionsOf(
  t: Translate,
  { kind, unitId, underId, suggestion, answer }: Question,
  outcome: Outcome,
  tree: Tree,
  ownerId: string,
  nameOf: (id: string) => string,
): Option[] {
  const near = nearby(outcome, tree, ownerId, underId).filter((id) => id !== unitId);
  const chosen = [suggestion, answer].flatMap((each) => each?.split(':')[1] ?? []);
  const ids = [...new Set([...chosen, ...near])].filter((id) => stands({ ...outcome, tree }, id));
  const governs = (id: string) => isGovernment(tree.get(id)?.kind ?? outcome.creates.get(id)?.kind ?? '');
  if (kind === 'work') {
    const heirs = ids
      .filter((id) => governs(id) || !governs(unitId))
      .map((id) => ({ value: `give:${id}`, label: t('reorganisation.answer.give', { unit: nameOf(id) }) }));
    return [...heirs, { value: 'drop', label: t('reorganisation.answer.drop') }];
  }
  const parents = [underId, ownerId].filter((id) => id !== null);
  return [
    ...ids
      .filter((id) => !governs(id))
      .map((id) => ({ value: `merge:${id}`, label: t('reorganisation.answer.merge', { unit: nameOf(id) }) })),
    ...[...new Set(parents)].map((id) => ({
      value: `move:${id}`,
      label: t('reorganisation.answer.move', { unit: nameOf(id) }),
    })),
    { value: 'end', label: t('reorganisation.answer.end') },
  ];
}

/** The units that come to mind: those directly below the government and below the heirs, and the heirs themselves. */
function nearby(outcome: Outcome, tree: Tree, ownerId: string, underId: string | null): string[] {
  const heirs = [...outcome.ends.values()].flatMap(({ heirId }) => heirId ?? []);
  const parents = new Set([ownerId, ...heirs, ...(underId ? [underId] : [])]);
  const parentOf = (id: string, before: string | null) => outcome.changes.get(id)?.parentId ?? before;
  const below = [...tree.values()]
    .filter(({ id, parentId }) => parents.has(parentOf(id, parentId) ?? ''))
    .map(({ id }) => id);
  return [...heirs, ...(underId ? [underId] : []), ...below, ...outcome.creates.keys(), ownerId];
}
