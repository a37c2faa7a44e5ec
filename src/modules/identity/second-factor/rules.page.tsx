import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import type { View } from '../../../ui/view.ts';
import type { RoleRule } from './rules.ts';

/** Which roles need a second factor, and how many of their people have one. */
export function RulesPage({ view, rules }: { view: View; rules: RoleRule[] }) {
  const { t } = view;
  return (
    <Page view={view} title={t('secondFactor.rules')}>
      <PageHeader title={t('secondFactor.rules')}>{t('secondFactor.rules.lead')}</PageHeader>
      <PostForm action="/second-factor-rules" className="stack">
        <DataTable
          caption={t('secondFactor.rules')}
          stacked
          columns={[
            { label: t('secondFactor.rules.role') },
            { label: t('secondFactor.rules.people'), numeric: true },
            { label: t('secondFactor.rules.with'), numeric: true },
          ]}
        >
          {rules.map(({ role, required, requiredAbove, people, withFactor }) => (
            <tr key={role}>
              <td>
                <Checkbox
                  id={`f-role-${role}`}
                  name="role"
                  value={role}
                  label={t(`role.${role}`)}
                  checked={required}
                  hint={requiredAbove ? t('secondFactor.rules.above') : undefined}
                />
              </td>
              <td className="number" data-label={t('secondFactor.rules.people')}>
                {people}
              </td>
              <td className="number" data-label={t('secondFactor.rules.with')}>
                {withFactor}
              </td>
            </tr>
          ))}
        </DataTable>
        <div className="actions">
          <Button kind="primary">{t('secondFactor.rules.save')}</Button>
        </div>
      </PostForm>
    </Page>
  );
}
