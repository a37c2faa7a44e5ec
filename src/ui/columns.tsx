import type { ReactNode } from 'react';
import { reachable } from './reachable.ts';

interface ColumnsProps {
  children: ReactNode;
  side: ReactNode;
  /** `side`: the second is narrower (history, what to do now); `review`: the source is narrower and stays in sight. */
  kind?: 'side' | 'review';
}

/** Two columns that follow each other on a phone. */
export function Columns({ children, side, kind = 'side' }: ColumnsProps) {
  return (
    <div className={`columns columns-${kind}`}>
      <div className="column" {...(kind === 'review' ? reachable : {})}>
        {children}
      </div>
      <div className="column">{side}</div>
    </div>
  );
}

/** The received document as it was written: a sheet of paper, with `<mark>` on what is in question. */
export function SourceSheet({ children, place }: { children: ReactNode; place?: ReactNode }) {
  return (
    <div className="source-sheet">
      {children}
      {place ? <p className="source-place">{place}</p> : null}
    </div>
  );
}
