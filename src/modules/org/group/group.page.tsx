import { formatDate } from '../../../platform/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx';
import { Page } from '../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../ui/page-header.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import type { View } from '../../../ui/view.ts';
import type { GroupRecord } from './group.queries.ts';
import { GroupFields, SpanFields, type TypedGroup, typedGroup } from './group-fields.tsx';
import { daysInWords } from './groups.page.tsx';

interface GroupPageProps {
  view: View;
  group: GroupRecord;
  units: { id: string; name: string }[];
  typed?: TypedGroup;
  errors: FormError[];
}

/** One group: what it means and when; the list of its members, where it has one. */
export function GroupPage({ view, group, units, typed = typedGroup(group), errors }: GroupPageProps) {
  const { t } = view;
  const path = `/units/groups/${group.id}`;
  return (
    <Page view={view} title={group.name}>
      <PageHeader
        title={group.name}
        trail={
          <Breadcrumb
            t={t}
            links={[
              { href: '/units', label: t('org.units') },
              { href: `/units/${group.ownerId}/groups`, label: t('org.groups') },
            ]}
          />
        }
      >
        {daysInWords(t, group)}
      </PageHeader>
      <ErrorSummary t={t} errors={errors} />
      <Columns
        side={
          <Card title={t('org.group.facts')}>
            <PostForm action={path} className="form">
              <GroupFields t={t} typed={typed} errors={errors} />
              <Button kind="primary">{t('org.group.save')}</Button>
            </PostForm>
          </Card>
        }
      >
        {group.kinds ? <p>{t('org.group.ruleHint')}</p> : <Members view={view} group={group} units={units} />}
      </Columns>
    </Page>
  );
}

function Members({ view: { t, today }, group, units }: Pick<GroupPageProps, 'view' | 'group' | 'units'>) {
  const path = `/units/groups/${group.id}/members`;
  const options = units.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Card title={t('org.group.members')}>
        {group.members.length === 0 ? <p>{t('org.group.members.none')}</p> : null}
        <ul className="member-list">
          {group.members.map((member) => (
            <li key={`${member.id} ${member.from}`}>
              <strong>{member.name}</strong> <span className="unit-under">{daysInWords(t, member)}</span>
              {member.until === null || member.until > today ? (
                <PostForm action={`${path}/ending`} className="form-row" fields={{ unitId: member.id }}>
                  <DateField
                    name="until"
                    id={`f-until-${member.id}`}
                    label={t('org.group.endsOn', { unit: member.name })}
                    value={formatDate(today)}
                  />
                  <Button>{t('org.group.endMember')}</Button>
                </PostForm>
              ) : null}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('org.group.addMember')}>
        <PostForm action={path} className="form">
          <SelectField
            name="unitId"
            label={t('org.unit.name')}
            options={options}
            empty={t('org.group.choose')}
            searchable
          />
          <SpanFields t={t} typed={{ from: formatDate(today), until: '' }} errors={[]} />
          <Button>{t('org.group.addMember')}</Button>
        </PostForm>
      </Card>
    </>
  );
}
