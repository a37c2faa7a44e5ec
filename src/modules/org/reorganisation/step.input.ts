import { z } from 'zod';
import { Refused } from '../../../platform/errors.ts';
import { newId } from '../../../platform/id.ts';
import { codeForms, eIdentifierForm } from '../unit-codes.ts';
import { unitKinds } from '../units.ts';
import type { Tree } from './outcome.ts';
import { type Step, stepKinds, type Target, type UnitFacts } from './step.ts';

const text = z.string().trim().normalize('NFC').max(300, 'reorganisation.error.tooLong').catch('');
const id = z.uuid().nullable().catch(null);
const ids = z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(z.uuid())).catch([]);
const kind = z.enum(unitKinds).nullable().catch(null);

const part = z.object({ unitId: id, name: text, shortName: text, code: text });

/** The most parts that the form of a split has room for; further ones are split off by further steps. */
const mostParts = 4;

/** What the form of a step holds, whichever step it is; also while it is still being filled in. */
export const stepForm = z.object({
  kind: z.enum(stepKinds).catch('merge'),
  under: id,
  q: text,
  unit: ids,
  into: id,
  name: text,
  shortName: text,
  unitKind: kind,
  parent: id,
  code: text,
  eIdentifier: text,
  heir: text,
});
export type TypedStep = z.infer<typeof stepForm>;
export type TypedPart = z.infer<typeof part>;

/** The parts of a split, from fields such as `part2.name`. */
export function readParts(values: Record<string, unknown>): TypedPart[] {
  return Array.from({ length: mostParts }, (_, index) => {
    const field = (name: string) => values[`part${index + 1}.${name}`];
    return part.parse({
      unitId: field('unitId'),
      name: field('name'),
      shortName: field('shortName'),
      code: field('code'),
    });
  });
}

/** Makes a step of what was typed; throws `Refused` with what is missing. */
export function readStep(typed: TypedStep, parts: TypedPart[], tree: Tree): Step {
  const [first] = typed.unit;
  if (!first) throw new Refused({ field: 'unit', key: 'reorganisation.error.noUnit' });
  switch (typed.kind) {
    case 'merge':
      return { kind: 'merge', sources: typed.unit, into: mergeTarget(typed, tree) };
    case 'split':
      return readSplit(first, typed, parts, tree);
    case 'change':
      return { kind: 'change', unitId: first, facts: changes(typed, tree.get(first)?.kind) };
    case 'move':
      if (!typed.parent) throw new Refused({ field: 'parent', key: 'reorganisation.error.noParent' });
      return { kind: 'move', unitId: first, parentId: typed.parent };
    case 'abolish':
      return { kind: 'abolish', unitId: first, heirId: id.parse(typed.heir) };
  }
}

function mergeTarget(typed: TypedStep, tree: Tree): Target {
  if (typed.into) return { unitId: typed.into, create: null };
  if (!typed.name) throw new Refused({ field: 'name', key: 'reorganisation.error.noName' });
  if (!typed.parent) throw new Refused({ field: 'parent', key: 'reorganisation.error.noParent' });
  const source = tree.get(typed.unit[0] ?? '');
  const { name, shortName, parent: parentId } = typed;
  const unitKind = typed.unitKind ?? source?.kind ?? 'department';
  return {
    unitId: newId(),
    create: { name, shortName: shortName || name, kind: unitKind, parentId, ...codes(typed, unitKind) },
  };
}

function readSplit(unitId: string, typed: TypedStep, parts: TypedPart[], tree: Tree): Step {
  const source = tree.get(unitId);
  const targets = parts.map((each, index): Target | null => {
    if (each.unitId) return { unitId: each.unitId, create: null };
    if (!each.name) return null;
    const unitKind = source?.kind ?? 'department';
    const named = codes({ code: each.code, eIdentifier: '' }, unitKind, `part${index + 1}.code`);
    const { name, shortName } = each;
    return {
      unitId: newId(),
      create: { name, shortName: shortName || name, kind: unitKind, parentId: source?.parentId ?? null, ...named },
    };
  });
  const heir = /^part([1-9])$/.exec(typed.heir)?.[1];
  const heirTarget = heir ? targets[Number(heir) - 1] : undefined;
  if (heir && !heirTarget) throw new Refused({ field: 'heir', key: 'reorganisation.error.heirIsEmpty' });
  const given = targets.filter((each) => each !== null);
  if (given.length === 0) throw new Refused({ field: 'part1.name', key: 'reorganisation.error.noPart' });
  return { kind: 'split', unitId, parts: given, heirId: heirTarget?.unitId ?? null };
}

function changes(typed: TypedStep, kindBefore: UnitFacts['kind'] | undefined): Partial<Omit<UnitFacts, 'parentId'>> {
  const { name, shortName, unitKind } = typed;
  const { code, eIdentifier } = codes(typed, unitKind ?? kindBefore ?? 'department');
  const facts = {
    ...(name ? { name, shortName: shortName || name } : shortName ? { shortName } : {}),
    ...(unitKind ? { kind: unitKind } : {}),
    ...(code ? { code } : {}),
    ...(eIdentifier ? { eIdentifier } : {}),
  };
  if (Object.keys(facts).length === 0) throw new Refused({ field: 'name', key: 'reorganisation.error.noChange' });
  return facts;
}

/** Codes as text, in the form that their kind has by law. */
function codes(
  { code, eIdentifier }: { code: string; eIdentifier: string },
  unitKind: UnitFacts['kind'],
  field = 'code',
): { code: string | null; eIdentifier: string | null } {
  const form = codeForms[unitKind];
  if (code && form && !form.test(code))
    throw new Refused({ field, key: `reorganisation.error.code.${unitKind === 'province' ? 'province' : 'commune'}` });
  if (eIdentifier && !eIdentifierForm.test(eIdentifier))
    throw new Refused({ field: 'eIdentifier', key: 'reorganisation.error.eIdentifier' });
  return { code: code || null, eIdentifier: eIdentifier || null };
}
