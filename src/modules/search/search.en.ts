import type { vi } from './search.vi.ts';

export const en: Record<keyof typeof vi, string> = {
  'search.title': 'Search',
  'search.words': 'Number, name, abstract, unit code…',
  'search.submit': 'Search',
  'search.found': '{count} {count|result|results} for “{q}”.',
  'search.found.none': 'Nothing holds “{q}”.',
  'search.empty':
    "Type a few words, accents do not matter. The year's tasks are found by title, documents by number, abstract or date, people by name, units by name or code.",
  'search.none':
    "Try fewer words. The year's tasks are found by title, documents by number, abstract or date, people by name, units by name or code.",
  'search.tasks': 'Tasks of {year}',
  'search.documents': 'Documents',
  'search.people': 'People',
  'search.units': 'Units',
  'search.all': 'See all',
  'search.all.count': 'See all {count}',
  'search.task.units': '{count} {count|unit|units}',
  'search.task.due': 'due {date}',
  'search.task.done': 'done',
  'search.task.doneOf': '{done}/{count} done',
};
