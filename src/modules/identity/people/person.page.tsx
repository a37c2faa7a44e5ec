import { ActionForm, ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Initials } from '../../../ui/initials.tsx';
import { LogLink } from '../../../ui/log-link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../ui/page-header.tsx';
import type { View } from '../../../ui/view.ts';
import { type HeldPosition, isHeldOn } from '../position/position.queries.ts';
import { periodWords, roleWords } from '../position/position-words.tsx';
import type { PersonRecord } from './person.queries.ts';
import { phoneWords } from './phone-words.ts';

interface PersonPageProps {
  view: View;
  person: PersonRecord;
  /** The way in that was just made for the person, shown this once. */
  link?: string;
  /** Whether the reader may give positions, and which of these they may change. */
  mayGive: boolean;
  mayChange(position: HeldPosition): boolean;
}

/** A person: where to reach them, the positions they hold and held. */
export function PersonPage({ view, person, link, mayGive, mayChange }: PersonPageProps) {
  const { t, today } = view;
  const current = person.positions.filter((position) => isHeldOn(position, today));
  const actions = (
    <>
      {person.mayKeep ? <ButtonLink href={`/people/${person.id}/edit`}>{t('people.edit')}</ButtonLink> : null}
      {mayGive ? (
        <ButtonLink href={`/people/${person.id}/positions/new`} kind="primary">
          {t('position.new')}
        </ButtonLink>
      ) : null}
    </>
  );
  return (
    <Page view={view} title={person.name}>
      <PageHeader
        title={person.name}
        trail={<Breadcrumb t={t} links={[{ href: '/people', label: t('people.list') }]} />}
        beside={
          <>
            <Initials name={person.name} />
            {person.isDisabled ? <span className="state state-none">{t('people.disabled')}</span> : null}
            <LogLink view={view} id={person.id} />
          </>
        }
        actions={actions}
      >
        {current.map(({ title, unit }) => `${title} · ${unit}`).join('; ') || t('people.noPosition')}
      </PageHeader>
      {link ? (
        <Notice>
          {t('people.link')} <code>{link}</code>
        </Notice>
      ) : null}
      {person.mayReach ? (
        <Card title={t('people.one')}>
          <Facts
            facts={[
              { label: t('people.email'), value: person.email ?? t('people.none') },
              { label: t('people.phone'), value: person.phone ? phoneWords(person.phone) : t('people.none') },
            ]}
          />
        </Card>
      ) : null}
      <Positions view={view} positions={person.positions} mayChange={mayChange} />
      {person.mayKeep ? <Account view={view} person={person} /> : null}
    </Page>
  );
}

type PositionsProps = Pick<PersonPageProps, 'view' | 'mayChange'> & { positions: HeldPosition[] };

function Positions({ view: { t, today }, positions, mayChange }: PositionsProps) {
  const label = {
    title: t('position.title'),
    unit: t('position.unit'),
    role: t('position.role'),
    period: t('position.period'),
  };
  const columns = [
    ...Object.values(label).map((each) => ({ label: each })),
    { label: t('position.change'), hidden: true },
  ];
  return (
    <Card title={t('position.many')} flush>
      <DataTable caption={t('position.many')} columns={columns} stacked>
        {positions.map((position) => (
          <tr key={position.id} className={isHeldOn(position, today) ? undefined : 'past'}>
            <td data-label={label.title}>
              {position.title}
              {position.isHead ? ` (${t('position.head')})` : ''}
            </td>
            <td data-label={label.unit}>{position.unit}</td>
            <td data-label={label.role}>
              {roleWords(t, position)}
              <p className="cell-note">{t(`role.${position.role}.may`)}</p>
            </td>
            <td data-label={label.period}>{periodWords(t, position)}</td>
            <td className="row-act">
              {mayChange(position) ? (
                <a href={`/positions/${position.id}`} aria-label={t('position.changeOf', { title: position.title })}>
                  {t('position.change')}
                </a>
              ) : null}
            </td>
          </tr>
        ))}
      </DataTable>
    </Card>
  );
}

function Account({ view: { t }, person: { id, isDisabled, hasSecondFactor } }: { view: View; person: PersonRecord }) {
  return (
    <Card title={t('people.account')} id="account">
      {hasSecondFactor ? (
        <>
          <p>{t('secondFactor.remove.hint')}</p>
          <ActionForm action={`/people/${id}/second-factor/end`}>{t('secondFactor.remove')}</ActionForm>
        </>
      ) : null}
      {isDisabled ? null : (
        <>
          <p>{t('people.invite.hint')}</p>
          <ActionForm action={`/people/${id}/invitation`}>{t('people.invite')}</ActionForm>
          <p>{t('people.disable.hint')}</p>
        </>
      )}
      <ActionForm action={`/people/${id}/${isDisabled ? 'reinstatement' : 'suspension'}`}>
        {t(isDisabled ? 'people.enable' : 'people.disable')}
      </ActionForm>
    </Card>
  );
}
