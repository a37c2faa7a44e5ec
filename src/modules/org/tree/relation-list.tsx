import { formatDate, type Translate } from '../../../platform/i18n.ts';
import { History } from '../../../ui/history.tsx';
import type { UnitRelation } from './unit.queries.ts';

/** What a unit came from and what became of it, each with the day and the document it rests on. */
export function RelationList({ t, relations }: { t: Translate; relations: UnitRelation[] }) {
  if (relations.length === 0) return <p>{t('org.unit.relations.none')}</p>;
  return (
    <History
      entries={relations.map((relation) => ({
        id: relation.id,
        when: formatDate(relation.happenedOn),
        what: <What t={t} relation={relation} />,
        note: <Basis relation={relation} />,
      }))}
    />
  );
}

function What({ t, relation: { kind, side, otherId, otherName } }: { t: Translate; relation: UnitRelation }) {
  const words = t(`org.relation.${kind}.${side}`);
  if (!otherId) return words;
  return (
    <>
      {words} <a href={`/units/${otherId}`}>{otherName}</a>
    </>
  );
}

function Basis({ relation: { basis, reorganisationId, title } }: { relation: UnitRelation }) {
  const words = [title, basis].filter(Boolean).join(', ');
  return reorganisationId ? <a href={`/units/reorganisations/${reorganisationId}`}>{words}</a> : words;
}
