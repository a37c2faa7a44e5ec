import type { ReactNode } from 'react';
import type { Tone } from './state-badge.tsx';
import { Shape } from './state-badge.tsx';

export interface HistoryEntry {
  id: string;
  /** When, as it is read: `20/11/2026 14:32`. */
  when: string;
  who?: string;
  what: ReactNode;
  /** The reason or note that was given. */
  note?: ReactNode;
  tone?: Tone;
}

/** What happened to a record, the latest first. */
export function History({ entries }: { entries: HistoryEntry[] }) {
  return (
    <ol className="history">
      {entries.map(({ id, when, who, what, note, tone = 'none' }) => (
        <li key={id}>
          <Shape tone={tone} />
          <p>{what}</p>
          {note ? <p className="history-note">{note}</p> : null}
          <p className="history-when">{who ? `${when} · ${who}` : when}</p>
        </li>
      ))}
    </ol>
  );
}
