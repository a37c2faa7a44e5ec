import { ActionForm, ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import type { View } from '../../../ui/view.ts';
import type { Reorganisation } from './reorganisation.ts';
import { stepKinds } from './step.ts';
import { stepInWords } from './step-words.tsx';

interface StepListProps {
  view: View;
  reorganisation: Reorganisation;
  nameOf: (id: string) => string;
}

/** The steps in sentences; those of a draft can be taken out, and others added. */
export function StepList({ view: { t }, reorganisation, nameOf }: StepListProps) {
  const { id, state, steps, version } = reorganisation;
  const path = `/units/reorganisations/${id}/steps`;
  const lines = steps.map((step, index) => ({ words: stepInWords(t, step, nameOf), index }));
  return (
    <Card title={t('reorganisation.steps')}>
      {steps.length === 0 ? <p>{t('reorganisation.steps.none')}</p> : null}
      <ol className="step-list">
        {lines.map(({ words, index }) => (
          <li key={words}>
            {words}
            {state === 'draft' ? (
              <ActionForm
                action={`${path}/${index}/removal`}
                kind="quiet"
                fields={{ version: String(version) }}
                label={t('reorganisation.step.removeOne', { step: words })}
              >
                {t('reorganisation.step.remove')}
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ol>
      {state === 'draft' ? (
        <nav className="actions step-kinds" aria-label={t('reorganisation.step.add')}>
          {stepKinds.map((kind) => (
            <ButtonLink key={kind} href={`${path}/new?kind=${kind}`}>
              {t(`reorganisation.stepKind.${kind}`)}
            </ButtonLink>
          ))}
        </nav>
      ) : null}
    </Card>
  );
}
