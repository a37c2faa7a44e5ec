import type { Option } from '../../../ui/select-field.tsx';
import { foldWords } from '../match.ts';
import { isGovernment } from '../units.ts';
import type { Tree, TreeUnit } from './outcome.ts';
import type { TypedStep } from './step.input.ts';

const mostFound = 60;

/** The units that a step's form offers for ticking: those directly below one government, or those found, and those ticked. */
export function candidatesFor(
  tree: Tree,
  { under, q, unit }: TypedStep,
  ownerId: string,
  nameOf: (id: string) => string,
) {
  const words = foldWords(q);
  const standing = [...tree.values()].filter(({ before }) => before);
  const offered = words
    ? standing.filter(({ name, shortName }) => foldWords(`${name} ${shortName}`).includes(words)).slice(0, mostFound)
    : standing.filter(({ parentId }) => parentId === (under ?? ownerId));
  const ticked = unit.flatMap((id) => tree.get(id) ?? []);
  return sorted([...new Set([...ticked, ...offered])]).map(({ id, name }) => ({ id, name: words ? nameOf(id) : name }));
}

/** The governments of the tree, the owner first: where to look for units, and what they can belong to. */
export function governmentsOf(tree: Tree, ownerId: string): Option[] {
  const governments = sorted([...tree.values()].filter(({ id, kind }) => isGovernment(kind) && id !== ownerId));
  const owner = tree.get(ownerId);
  return [...(owner ? [owner] : []), ...governments].map(option);
}

/** The units that can take on something: the governments, the owner's own units, and those of the level that is looked at. */
export function targetsOf(tree: Tree, ownerId: string, { under }: TypedStep, nameOf: (id: string) => string): Option[] {
  const near = [...tree.values()].filter(
    ({ id, kind, parentId, onDay }) =>
      onDay && id !== ownerId && (isGovernment(kind) || parentId === ownerId || parentId === under),
  );
  return sorted(near).map(({ id }) => ({ value: id, label: nameOf(id) }));
}

const option = ({ id, name }: TreeUnit): Option => ({ value: id, label: name });

const byName = new Intl.Collator('vi', { numeric: true });
const sorted = (units: TreeUnit[]) => units.toSorted((one, other) => byName.compare(one.name, other.name));
