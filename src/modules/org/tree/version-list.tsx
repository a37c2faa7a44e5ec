import { formatDate, type Translate } from '../../../platform/i18n.ts';
import { History } from '../../../ui/history.tsx';
import type { UnitVersion } from './unit.queries.ts';

/** What a unit was called and where it stood, span by span. */
export function VersionList({ t, versions }: { t: Translate; versions: UnitVersion[] }) {
  return (
    <History
      entries={versions.map(({ id, name, kind, code, parentName, from, until }) => ({
        id,
        when: span(t, from, until),
        what: name,
        note: [t(`org.kind.${kind}`), code, parentName].filter(Boolean).join(' · '),
      }))}
    />
  );
}

function span(t: Translate, from: string | null, until: string | null): string {
  const params = { from: from ? formatDate(from) : '', until: until ? formatDate(until) : '' };
  if (from === null) return until === null ? t('org.unit.always') : t('org.span.until', params);
  return t(until === null ? 'org.span.from' : 'org.span.between', params);
}
