import type { ReactNode } from 'react';
import type { Translate } from '../../../platform/i18n.ts';
import { SourceSheet } from '../../../ui/columns.tsx';
import type { SourcePlace } from './source.queries.ts';

interface SourcePaneProps {
  t: Translate;
  /** Null for a row that reviewers added. */
  place: SourcePlace | null;
  /** The words that became the open proposal. */
  words: string[];
}

/** The place in the document that the open proposal was read from, as it was written, its words marked. */
export function SourcePane({ t, place, words }: SourcePaneProps) {
  if (!place) return <SourceSheet>{<p>{t('review.source.none')}</p>}</SourceSheet>;
  return (
    <SourceSheet place={whereabouts(t, place)}>
      {place.paragraphs.map(({ at, text, bold, align, here }) => {
        const content = here ? <mark>{text}</mark> : text;
        return (
          <p key={at} className={align === 'center' ? 'centered' : undefined}>
            {bold ? <strong>{content}</strong> : content}
          </p>
        );
      })}
      {place.rows.map(({ at, cells, here }) => (
        <p key={at} className={here ? 'source-row here' : 'source-row'}>
          {cells.map(({ column, text }) => (
            <span key={column}>{here ? marked(text, words) : text}</span>
          ))}
        </p>
      ))}
    </SourceSheet>
  );
}

function whereabouts(t: Translate, { page, table, row }: SourcePlace): string {
  return [
    page === null ? null : t('review.source.page', { page }),
    table === null ? null : t('review.source.table', { table }),
    row === null ? null : t('review.source.row', { row }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** A cell whose words became part of the proposal is marked as a whole: reading tidied spaces and line breaks. */
function marked(text: string, words: string[]): ReactNode {
  const plain = (each: string) => each.replace(/\s+/g, ' ').trim().toLowerCase();
  const cell = plain(text);
  if (!cell) return text;
  const used = words.some((each) => {
    const word = plain(each);
    return word.length > 1 && (cell.includes(word) || word.includes(cell));
  });
  return used ? <mark>{text}</mark> : text;
}
