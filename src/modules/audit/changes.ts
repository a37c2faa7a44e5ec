import { formatDate, formatNumber, type Key, type Language, type Translate } from '../../platform/i18n.ts';
import { isId } from '../../platform/id.ts';
import { mask } from './mask.ts';

/** One field of a record as an act found and left it, in words. */
export interface Change {
  field: string;
  before: string;
  after: string;
}

/** What the reader needs to put a row into words. */
export interface Tongue {
  t: Translate;
  language: Language;
  /** Names of people, units and records by their id. */
  names: Map<string, string>;
}

type Fields = Record<string, unknown>;

/** The fields that an act changed; those that it names without changing them are left out. */
export function changesOf(tongue: Tongue, before: unknown, after: unknown): Change[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((name) => !(name in was && name in is) || JSON.stringify(was[name]) !== JSON.stringify(is[name]))
    .map((name) => ({
      field: fieldName(tongue.t, name),
      before: inWords(tongue, name, was[name]),
      after: inWords(tongue, name, is[name]),
    }))
    .filter((change) => change.before !== '' || change.after !== '');
}

/** A change in one line: "Tiến độ: 40 → 60". */
export function changeInLine({ field, before, after }: Change): string {
  if (before === '') return `${field}: ${after}`;
  return `${field}: ${before} → ${after || '—'}`;
}

/** All ids that stand in a row's fields, to be looked up. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return isId(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [...(isId(name) ? [name] : []), ...idsIn(each)]);
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const fieldName = (t: Translate, name: string) => wordFor(t, [`audit.field.${camel(name)}`]) ?? name;

// Values that are codes of the program, under the names of the fields that hold them.
const codes: Record<string, string[]> = {
  state: ['task.state', 'plan.state'],
  field: ['task.field'],
  role: ['role'],
  roles: ['role'],
  language: ['ui.language'],
};

function inWords(tongue: Tongue, name: string, value: unknown): string {
  const { t, language, names } = tongue;
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no');
  if (typeof value === 'number') return mask(name === 'year' ? String(value) : formatNumber(value, language), name);
  if (Array.isArray(value)) return value.map((each) => inWords(tongue, name, each)).join('; ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, each]) => [names.get(key) ?? fieldName(t, key), inWords(tongue, key, each)])
      .filter(([, words]) => words !== '')
      .map((pair) => pair.join(': '))
      .join('; ');
  }
  return stringInWords(tongue, name, String(value));
}

function stringInWords({ t, names }: Tongue, name: string, text: string): string {
  if (isId(text)) return names.get(text) ?? `…${text.slice(-6)}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text);
  if (/^[0-9a-f]{64}$/.test(text)) return `${text.slice(0, 12)}…`;
  const keys = (codes[name] ?? []).map((prefix) => `${prefix}.${text}`);
  return wordFor(t, keys) ?? mask(text, name);
}

/** The words of the first of these keys that a catalogue has. */
export function wordFor(t: Translate, keys: string[]): string | undefined {
  for (const key of keys) {
    // Put together from data: the translator gives back what it does not know.
    const words = t(key as Key);
    if (words !== key) return words;
  }
  return undefined;
}
