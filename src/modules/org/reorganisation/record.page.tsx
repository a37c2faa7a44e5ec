import { formatDate } from '../../../platform/i18n.ts';
import { ActionForm, Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Page } from '../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../ui/page-header.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import type { View } from '../../../ui/view.ts';
import { FactsFields, type TypedFacts, typedFacts } from './facts-fields.tsx';
import type { Relation } from './outcome.ts';
import type { Preview } from './preview.queries.ts';
import { PreviewCards } from './preview-cards.tsx';
import type { Reorganisation } from './reorganisation.ts';
import { ReorganisationBadge } from './state-badge.tsx';
import { StepList } from './step-list.tsx';
import { relationInWords } from './step-words.tsx';

export interface RecordPageProps {
  view: View;
  reorganisation: Reorganisation;
  /** What a draft would do; those in force have their relations instead. */
  preview?: Preview;
  relations: Relation[];
  nameOf: (id: string) => string;
  /** It can still be taken back. */
  mayTakeBack: boolean;
  typed?: TypedFacts;
  errors: FormError[];
}

/** One reorganisation: while it is a draft its steps, what they would do and what is to be decided; later what it did. */
export function ReorganisationPage(props: RecordPageProps) {
  const { view, reorganisation, preview, relations, nameOf, errors } = props;
  const { t } = view;
  const { title, state, effectiveOn } = reorganisation;
  const date = effectiveOn ? formatDate(effectiveOn) : '—';
  return (
    <Page view={view} title={title}>
      <PageHeader
        title={title}
        trail={<Breadcrumb t={t} links={[{ href: '/units/reorganisations', label: t('reorganisation.list') }]} />}
        beside={<ReorganisationBadge t={t} state={state} />}
        actions={<Acts {...props} />}
      >
        {t(`reorganisation.sentence.${state}`, { date })}
      </PageHeader>
      <ErrorSummary t={t} errors={errors} />
      <Columns side={state === 'draft' ? <FactsForm {...props} /> : <FactsCard {...props} />}>
        <StepList view={view} reorganisation={reorganisation} nameOf={nameOf} />
        {preview ? (
          <PreviewCards view={view} reorganisation={reorganisation} preview={preview} nameOf={nameOf} />
        ) : (
          <Card title={t(state === 'effective' ? 'reorganisation.did' : 'reorganisation.willDo', { date })}>
            <ul>
              {relations.map((relation) => (
                <li key={`${relation.kind} ${relation.fromId} ${relation.toId}`}>
                  {relationInWords(t, relation, nameOf)}
                </li>
              ))}
            </ul>
          </Card>
        )}
      </Columns>
    </Page>
  );
}

function Acts({ view: { t }, reorganisation, mayTakeBack }: RecordPageProps) {
  const { id, state, version, mayKeep } = reorganisation;
  const path = `/units/reorganisations/${id}`;
  if (!mayKeep) return null;
  if (state === 'draft')
    return (
      <>
        <ActionForm action={`${path}/discarding`}>{t('reorganisation.discard')}</ActionForm>
        <ActionForm action={`${path}/force`} kind="primary" fields={{ version: String(version) }}>
          {t('reorganisation.putInForce')}
        </ActionForm>
      </>
    );
  return mayTakeBack ? <ActionForm action={`${path}/return`}>{t('reorganisation.takeBack')}</ActionForm> : null;
}

function FactsForm({ view: { t }, reorganisation, typed = typedFacts(reorganisation), errors }: RecordPageProps) {
  const { id, version } = reorganisation;
  return (
    <Card title={t('reorganisation.facts')}>
      <PostForm action={`/units/reorganisations/${id}`} className="form" fields={{ version: String(version) }}>
        <FactsFields t={t} typed={typed} errors={errors} />
        <Button>{t('reorganisation.save')}</Button>
      </PostForm>
    </Card>
  );
}

function FactsCard({ view: { t }, reorganisation }: RecordPageProps) {
  const { basisNumber, basisDate, effectiveOn } = reorganisation;
  const facts = [
    { label: t('reorganisation.basisNumber'), value: basisNumber },
    { label: t('reorganisation.basisDate'), value: basisDate ? formatDate(basisDate) : '—' },
    { label: t('reorganisation.effectiveOn'), value: effectiveOn ? formatDate(effectiveOn) : '—' },
  ];
  return (
    <Card title={t('reorganisation.facts')}>
      <Facts facts={facts} />
    </Card>
  );
}
