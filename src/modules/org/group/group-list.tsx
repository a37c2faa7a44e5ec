import { ButtonLink } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { View } from '../../../ui/view.ts';
import type { AliasLine, GroupRow } from './group.queries.ts';

interface GroupListProps {
  view: View;
  groups: GroupRow[];
  /** Whose groups they are, where the reader may change them. */
  governmentId?: string;
}

/** A government's groups with the units they mean on the day. */
export function GroupList({ view: { t }, groups, governmentId }: GroupListProps) {
  if (groups.length === 0 && !governmentId) return null;
  return (
    <section>
      <h2>{t('org.groups')}</h2>
      {groups.map((group) => (
        <details key={group.id}>
          <summary>
            {group.name}: {t('org.groups.members', { count: group.members.length })}
            {group.byRule ? ` (${t('org.groups.rule')})` : ''}
          </summary>
          <p>{group.members.join(', ')}</p>
        </details>
      ))}
      {governmentId ? <ButtonLink href={`/units/${governmentId}/groups`}>{t('org.groups.keep')}</ButtonLink> : null}
    </section>
  );
}

/** The names that a government's reviewers taught the reader of plans. */
export function AliasTable({ view: { t }, aliases }: { view: View; aliases: AliasLine[] }) {
  if (aliases.length === 0) return null;
  const columns = [{ label: t('org.aliases') }, { label: t('org.unit.name') }];
  return (
    <section>
      <h2>{t('org.aliases')}</h2>
      <p>{t('org.aliases.hint')}</p>
      <DataTable caption={t('org.aliases')} columns={columns}>
        {aliases.map((line) => (
          <tr key={line.alias}>
            <td>{line.alias}</td>
            <td>{line.means}</td>
          </tr>
        ))}
      </DataTable>
    </section>
  );
}
