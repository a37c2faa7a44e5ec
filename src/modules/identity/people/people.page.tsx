import { roles } from '../../../platform/actor.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FilterSearch, FilterSelect, Filters } from '../../../ui/filters.tsx';
import { Initials } from '../../../ui/initials.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Pager } from '../../../ui/pager.tsx';
import type { View } from '../../../ui/view.ts';
import type { PeopleFilter, PeoplePage, PersonRow } from './people.queries.ts';
import type { UnitChoice } from './people-scope.ts';
import { phoneWords } from './phone-words.ts';

interface PeoplePageProps {
  view: View;
  page: PeoplePage;
  filter: PeopleFilter;
  units: UnitChoice[];
  mayKeep: boolean;
}

function href({ q, unit, role, standing }: PeopleFilter, cursor: Record<string, string> = {}): string {
  const asked = { q, unit, role, standing: standing === 'former' ? standing : undefined, ...cursor };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  return query.size > 0 ? `/people?${query}` : '/people';
}

/** Who works where and in which role. */
export function PeopleListPage({ view, page, filter, units, mayKeep }: PeoplePageProps) {
  const { t } = view;
  const { rows, total } = page;
  const actions = mayKeep ? (
    <>
      <ButtonLink href="/people/import">{t('people.import')}</ButtonLink>
      <ButtonLink href="/people/new" kind="primary">
        {t('people.new')}
      </ButtonLink>
    </>
  ) : undefined;
  const [first, last] = [rows.at(0), rows.at(-1)];
  return (
    <Page view={view} title={t('people.list')}>
      <PageHeader title={t('people.list')} actions={actions}>
        {t(filter.standing === 'former' ? 'people.list.former' : 'people.list.count', { count: total })}
      </PageHeader>
      <PeopleFilters view={view} filter={filter} units={units} mayKeep={mayKeep} />
      {rows.length === 0 ? (
        <EmptyState>{t('people.list.empty')}</EmptyState>
      ) : (
        <PeopleTable view={view} rows={rows} mayKeep={mayKeep} />
      )}
      <Pager
        t={t}
        shown={rows.length}
        total={total}
        previous={page.hasPrevious && first ? href(filter, { before: first.id }) : undefined}
        next={page.hasNext && last ? href(filter, { after: last.id }) : undefined}
      />
    </Page>
  );
}

function PeopleFilters({ view: { t }, filter, units, mayKeep }: Omit<PeoplePageProps, 'page'>) {
  const any = t('people.filter.any');
  const isFiltered = filter.q || filter.unit || filter.role || filter.standing === 'former';
  return (
    <Filters t={t} action="/people" clear={isFiltered ? '/people' : undefined}>
      <FilterSearch label={t('people.search')} value={filter.q} />
      <FilterSelect
        name="unit"
        label={t('people.filter.unit')}
        value={filter.unit}
        all={any}
        options={units.map(({ id, name, government }) => ({ value: id, label: name, group: government }))}
      />
      <FilterSelect
        name="role"
        label={t('people.filter.role')}
        value={filter.role}
        all={any}
        options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      {mayKeep ? (
        <FilterSelect
          name="standing"
          label={t('people.standing')}
          value={filter.standing === 'former' ? 'former' : ''}
          all={t('people.standing.current')}
          options={[{ value: 'former', label: t('people.standing.former') }]}
        />
      ) : null}
    </Filters>
  );
}

function PeopleTable({ view: { t }, rows, mayKeep }: { view: View; rows: PersonRow[]; mayKeep: boolean }) {
  const label = { name: t('people.name'), positions: t('position.many'), role: t('position.role') };
  const contact = mayKeep ? [{ label: t('people.contact') }] : [];
  return (
    <DataTable
      caption={t('people.list')}
      columns={[...Object.values(label).map((each) => ({ label: each })), ...contact]}
      stacked
    >
      {rows.map(({ id, name, email, phone, isDisabled, positions }) => (
        <tr key={id}>
          <td>
            <span className="person-cell">
              <Initials name={name} />
              <a href={`/people/${id}`}>{name}</a>
              {isDisabled ? <span className="cell-note">{t('people.disabled')}</span> : null}
            </span>
          </td>
          <td data-label={label.positions}>
            {positions.map(({ title, unit, role }) => (
              <p key={`${title}${unit}${role}`}>
                {title} <span className="cell-note">{unit}</span>
              </p>
            ))}
          </td>
          <td data-label={label.role}>{[...new Set(positions.map(({ role }) => t(`role.${role}`)))].join(', ')}</td>
          {mayKeep ? (
            <td data-label={email || phone ? t('people.contact') : undefined}>
              {email ?? ''}
              {phone ? <p className="cell-note">{phoneWords(phone)}</p> : null}
            </td>
          ) : null}
        </tr>
      ))}
    </DataTable>
  );
}
