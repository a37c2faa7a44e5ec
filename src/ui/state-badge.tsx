import type { ReactNode } from 'react';

/** How a thing stands: each tone has its own shape and colour, and the word is always beside it. */
export type Tone = 'done' | 'late' | 'soon' | 'running' | 'waiting' | 'none';

const shapes: Record<Tone, string> = {
  done: 'M5 .5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9z',
  late: 'M1 1h8v8h-8z',
  soon: 'M5 .8l4.6 8.2h-9.2z',
  running: 'M5 .5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9z',
  waiting: 'M5 1.2a3.8 3.8 0 1 1 0 7.6a3.8 3.8 0 1 1 0-7.6z',
  none: 'M1.5 5h7',
};

/** The shape alone, drawn rather than typed: fonts differ in it, and it must print. */
export function Shape({ tone }: { tone: Tone }) {
  return (
    <svg className={`shape shape-${tone}`} viewBox="0 0 10 10" aria-hidden="true">
      <path d={shapes[tone]} />
    </svg>
  );
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
