import type { Translate } from '../../platform/i18n.ts';
import type { AuditRow } from './audit.queries.ts';
import { wordFor } from './changes.ts';
import { mask } from './mask.ts';

/** An act in the office's words; its code, where it is of a later version than the program. */
export const actInWords = (t: Translate, act: string): string => wordFor(t, [`audit.act.${act}`]) ?? act;

/** The kind of a subject; the noun of an act that is no kind of its own stands with the kind that it acts on. */
export const kindInWords = (t: Translate, kind: string): string =>
  wordFor(t, [`audit.kind.${kind}`, `audit.kind.${homes[kind]}`]) ?? kind;

const homes: Record<string, string> = {
  session: 'person',
  mail: 'person',
  sso: 'person',
  password: 'person',
  profile: 'person',
  'second-factor': 'person',
  audit: 'unit',
};

/** Who acted: a person, or the system itself. */
export const whoInWords = (t: Translate, { person }: AuditRow): string => person ?? t('audit.nobody');

/** In which role. */
export const roleInWords = (t: Translate, { role }: AuditRow): string =>
  role === null || role === 'system' ? '' : t(`role.${role}`);

/** What a subject is called, without what identifies a person. */
export const subjectName = (names: Map<string, string>, { subjectId }: AuditRow): string =>
  mask(names.get(subjectId) ?? '');

const pages: Record<string, string> = {
  plan: '/plans',
  task: '/tasks',
  assignment: '/assignments',
  report: '/reports',
  document: '/documents',
  evidence: '/evidence',
  person: '/people',
  unit: '/units',
};

/** The page of a subject, where its kind has one. */
export const subjectHref = ({ kind, subjectId }: AuditRow): string | undefined =>
  pages[kind] && `${pages[kind]}/${subjectId}`;
