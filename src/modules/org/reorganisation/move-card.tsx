import { Card } from '../../../ui/card.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { View } from '../../../ui/view.ts';
import { endingUpwards } from './moves.ts';
import { lastHeir } from './outcome.ts';
import type { Preview } from './preview.queries.ts';

interface MoveProps {
  view: View;
  preview: Preview;
  nameOf: (id: string) => string;
}

/** What goes to the heirs when the day comes, and what else follows. */
export function MoveCard({ view, preview, nameOf }: MoveProps) {
  const { t } = view;
  const follows = followsInWords({ view, preview, nameOf });
  if (preview.outcome.ends.size === 0 && follows.length === 0) return null;
  return (
    <Card title={t('reorganisation.moves')} flush>
      {preview.outcome.ends.size > 0 ? <MoveTable view={view} preview={preview} nameOf={nameOf} /> : null}
      {follows.length > 0 ? (
        <div className="card-note">
          <ul>
            {follows.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </Card>
  );
}

/** A sentence for each unit whose rules about the second factor, or whose people's reach, go along or end, and for each unfinished plan. */
function followsInWords({ view: { t }, preview, nameOf }: MoveProps): string[] {
  const { tree, outcome, positions, rules, plans, following, orphaned } = preview;
  const carried = [...outcome.ends.keys()].flatMap((id) => {
    const count = rules.get(id);
    if (!count) return [];
    const heir = lastHeir(outcome, id);
    const key = heir ? 'rules' : 'rulesEnd';
    return [t(`reorganisation.moves.${key}`, { unit: nameOf(id), heir: heir ? nameOf(heir) : '', count })];
  });
  const reaching = following.map(({ unitId, from, reachId, roles }) =>
    t('reorganisation.moves.reach', { unit: nameOf(unitId), from: nameOf(from), to: nameOf(reachId), count: roles }),
  );
  const lowered = endingUpwards(tree, outcome)
    .filter(({ unitId }) => positions.get(unitId))
    .map(({ unitId, heirId }) => t('reorganisation.moves.lowered', { unit: nameOf(unitId), heir: nameOf(heirId) }));
  const reviewed = plans.flatMap(({ ownerId, owner, unitIds, ...plan }) => {
    // A year is a name here, not a number with thousands.
    const year = String(plan.year);
    if (outcome.ends.has(ownerId)) return [t('reorganisation.moves.planEnds', { year, unit: owner })];
    const said = (ids: string[], key: 'planHeir' | 'planNobody') =>
      ids.length > 0
        ? [t(`reorganisation.moves.${key}`, { year, unit: owner, units: ids.map(nameOf).join(', ') })]
        : [];
    const heirless = unitIds.filter((id) => lastHeir(outcome, id) === null);
    const others = unitIds.filter((id) => !heirless.includes(id));
    return [...said(others, 'planHeir'), ...said(heirless, 'planNobody')];
  });
  const left = orphaned.map((id) => t('reorganisation.moves.orphaned', { unit: nameOf(id) }));
  return [...carried, ...reaching, ...lowered, ...left, ...reviewed];
}

function MoveTable({ view: { t }, preview, nameOf }: MoveProps) {
  const { outcome, assignments, positions } = preview;
  const rows = [...outcome.ends.keys()].map((id) => {
    const heir = lastHeir(outcome, id);
    const [open, people] = [assignments.get(id) ?? 0, positions.get(id) ?? 0];
    return { id, open, people, to: heir ? nameOf(heir) : t('reorganisation.moves.nobody') };
  });
  const columns = [
    { label: t('reorganisation.moves.from') },
    { label: t('reorganisation.moves.to') },
    { label: t('reorganisation.moves.assignments'), numeric: true },
    { label: t('reorganisation.moves.people'), numeric: true },
  ];
  return (
    <>
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
    </>
  );
}
