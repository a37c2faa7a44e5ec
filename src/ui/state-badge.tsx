import type { ReactNode } from 'react';

/** How a thing stands: each tone has its own shape and colour, and the word is always beside it. */
export type Tone = 'done' | 'late' | 'soon' | 'running' | 'waiting' | 'none';

/** The shape alone, drawn with borders: signs differ between fonts, backgrounds do not print, and a drawing costs more. */
export function Shape({ tone }: { tone: Tone }) {
  return <i className={`shape shape-${tone}`} />;
}

/** A state in colour, shape and word: ● xong, ■ quá hạn, ▲ sắp đến hạn, ○ chờ sự kiện. */
export function StateBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`state state-${tone}`}>
      <Shape tone={tone} />
      {children}
    </span>
  );
}
