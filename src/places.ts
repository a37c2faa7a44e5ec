import { mayReadAudit } from './modules/audit/index.ts';
import { mayRequireSecondFactor } from './modules/identity/index.ts';
import { mayOverseeMails } from './modules/inbox/index.ts';
import type { PlaceGroup } from './web/view.ts';

/** Where the navigation leads, group by group. */
export const places: PlaceGroup[] = [
  {
    places: [
      { href: '/', label: 'overview.place', icon: 'home' },
      { href: '/my-tasks', label: 'myTasks.place', icon: 'list-check' },
    ],
  },
  {
    heading: 'places.year',
    places: [
      { href: '/plans', label: 'plan.list', icon: 'file-text' },
      { href: '/tasks', label: 'task.list', icon: 'clipboard-list', covers: ['/assignments', '/assigned-tasks'] },
      { href: '/reports', label: 'report.list', icon: 'report' },
    ],
  },
  {
    heading: 'places.shared',
    places: [
      { href: '/documents', label: 'document.list' },
      { href: '/evidence', label: 'evidence.list' },
      { href: '/people', label: 'people.list', icon: 'users' },
      { href: '/mandates', label: 'mandate.list' },
      { href: '/roles', label: 'roles.title' },
      { href: '/units', label: 'org.units' },
      { href: '/working-days', label: 'workingDays.place' },
      {
        href: '/second-factor-rules',
        label: 'secondFactor.rules.place',
        shown: ({ actor }) => mayRequireSecondFactor(actor),
      },
      { href: '/mails', label: 'mails.place', shown: ({ actor }) => mayOverseeMails(actor) },
      { href: '/audit', label: 'audit.place', shown: ({ actor }) => mayReadAudit(actor) },
    ],
  },
];
