import { lowerFirst, type Translate } from '../../../platform/i18n.ts';
import type { Relation } from './outcome.ts';
import type { Step, Target } from './step.ts';

type NameOf = (id: string) => string;

/** One step in a sentence: "Sáp nhập Xã A, Xã B thành Xã C." */
export function stepInWords(t: Translate, step: Step, nameOf: NameOf): string {
  const target = ({ unitId, create }: Target) =>
    create ? t('reorganisation.target.new', { unit: create.name }) : nameOf(unitId);
  switch (step.kind) {
    case 'merge':
      return t('reorganisation.step.merge', { units: step.sources.map(nameOf).join(', '), into: target(step.into) });
    case 'split': {
      const heir = step.parts.find(({ unitId }) => unitId === step.heirId);
      const params = { unit: nameOf(step.unitId), parts: step.parts.map(target).join(', ') };
      return heir
        ? t('reorganisation.step.split', { ...params, heir: target(heir) })
        : t('reorganisation.step.splitOff', params);
    }
    case 'change':
      return t('reorganisation.step.change', { unit: nameOf(step.unitId), facts: factsInWords(t, step.facts) });
    case 'move':
      return t('reorganisation.step.move', { unit: nameOf(step.unitId), parent: nameOf(step.parentId) });
    case 'abolish':
      return step.heirId
        ? t('reorganisation.step.abolishTo', { unit: nameOf(step.unitId), heir: nameOf(step.heirId) })
        : t('reorganisation.step.abolish', { unit: nameOf(step.unitId) });
  }
}

function factsInWords(t: Translate, facts: Extract<Step, { kind: 'change' }>['facts']): string {
  const { name, shortName, kind, code, eIdentifier } = facts;
  const named = [
    ['org.unit.name', name],
    ['org.unit.shortName', shortName],
    ['org.unit.kind', kind && t(`org.kind.${kind}`)],
    ['org.unit.code', code],
    ['org.unit.eIdentifier', eIdentifier],
  ] as const;
  return named
    .filter(([, value]) => value)
    .map(([label, value]) => `${lowerFirst(t(label))} ${value}`)
    .join('; ');
}

/** One relation in a sentence: "Xã A sáp nhập vào Xã C"; `parentId` is what a unit that moves belongs to then. */
export function relationInWords(
  t: Translate,
  { kind, fromId, toId }: Relation,
  nameOf: NameOf,
  parentId?: string | null,
): string {
  const into = toId ?? parentId;
  const key = kind === 'moved' && into ? 'movedTo' : kind;
  return t(`reorganisation.relation.${key}`, { unit: nameOf(fromId), into: into ? nameOf(into) : '' });
}
