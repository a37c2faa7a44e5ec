import type { ReactNode } from 'react';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import type { View } from '../../ui/view.ts';

interface SecurityFrameProps {
  view: View;
  title: string;
  /** How things stand, in a sentence. */
  lead: ReactNode;
  actions?: ReactNode;
  /** Whether the office has single sign-on. */
  sso: boolean;
  children: ReactNode;
}

/** The frame of the pages on which people keep their own account safe. */
export function SecurityFrame({ view, title, lead, actions, sso, children }: SecurityFrameProps) {
  const { t, path } = view;
  const rooms = [
    { href: '/me/sessions', label: t('session.title') },
    { href: '/me/password', label: t('password.title') },
    { href: '/me/second-factor', label: t('secondFactor.title') },
    ...(sso ? [{ href: '/me/sso', label: t('sso.title') }] : []),
  ];
  return (
    <Page view={view} title={title}>
      <PageHeader title={title} actions={actions}>
        {lead}
      </PageHeader>
      <Tabs
        label={t('security.places')}
        links={rooms.map((room) => ({ ...room, current: path === room.href || path.startsWith(`${room.href}/`) }))}
      />
      {children}
    </Page>
  );
}
