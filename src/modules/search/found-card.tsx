import type { Translate } from '../../platform/i18n.ts';
import { Card } from '../../ui/card.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import type { FoundList } from './found-lists.ts';
import { marked } from './marked.ts';

/** The first few of one kind, and the way to all of them. */
export function FoundCard({ t, q, list }: { t: Translate; q: string; list: FoundList }) {
  const { title, href, total, isWhole, lines } = list;
  const all = <a href={href}>{isWhole ? t('search.all.count', { count: total }) : t('search.all')}</a>;
  return (
    <Card title={title} action={all} flush>
      <ul className="found">
        {lines.map((line) => (
          <li key={line.href}>
            <a href={line.href}>{inMarks(line.title, q)}</a>{' '}
            {line.isLate ? <StateBadge tone="late">{t('task.state.overdue')}</StateBadge> : null}
            {line.words ? <p className="found-words">{inMarks(line.words, q)}</p> : null}
            {line.note ? <p className="cell-note">{line.note}</p> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const inMarks = (text: string, q: string) =>
  marked(text, q).map(({ at, words, found }) => (found ? <mark key={at}>{words}</mark> : words));
