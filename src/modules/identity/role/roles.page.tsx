import type { Ability } from '../../../platform/ability.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import type { View } from '../../../ui/view.ts';
import { extentOf, type Standing, standings } from './extent.ts';

/** Who may do what, and how far: written from the same predicates that the acts ask. */
export function RolesPage({ view, abilities }: { view: View; abilities: Ability[] }) {
  const { t } = view;
  const columns = [{ label: t('roles.act') }, ...standings.map((standing) => ({ label: nameOf(view, standing) }))];
  return (
    <Page view={view} title={t('roles.title')}>
      <PageHeader title={t('roles.title')}>{t('roles.lead')}</PageHeader>
      <DataTable caption={t('roles.title')} columns={columns} wide>
        {abilities.map((ability) => (
          <tr key={ability.act}>
            <th scope="row">{t(ability.act)}</th>
            {standings.map((standing) => (
              <td key={`${standing.role} ${standing.on}`}>{t(`roles.extent.${extentOf(ability, standing)}`)}</td>
            ))}
          </tr>
        ))}
      </DataTable>
      <p className="lead">{t('roles.below')}</p>
    </Page>
  );
}

function nameOf({ t }: View, { role, on }: Standing): string {
  return role === 'leader' ? t(`roles.leader.${on}`) : t(`role.${role}`);
}
