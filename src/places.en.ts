import type { vi } from './places.vi.ts';

export const en: Record<keyof typeof vi, string> = {
  'places.year': 'This year',
  'places.shared': 'Shared records',
};
