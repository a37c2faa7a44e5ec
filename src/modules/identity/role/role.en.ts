import type { vi } from './role.vi.ts';

export const en: Record<keyof typeof vi, string> = {
  'roles.title': 'Who may do what',
  'roles.lead': 'Each cell says how far a role may do it.',
  'roles.act': 'Act',
  'roles.leader.government': 'Leader of a government',
  'roles.leader.department': 'Leader of a department',
  'roles.extent.nowhere': '—',
  'roles.extent.unit': 'Own unit',
  'roles.extent.government': 'Whole government',
  'roles.extent.below': 'Own and below',
  'roles.extent.everywhere': 'Everywhere',
  'roles.below':
    '“Own and below”: a role given on the province holds in its communes too; a role given on a commune holds in the commune.',
  'roles.ability.people': 'Keep people and positions',
};
