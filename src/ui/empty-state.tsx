import type { ReactNode } from 'react';

/** An empty place says what comes here and offers the first step. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty-state">
      <p>{children}</p>
      {action ? <div className="actions">{action}</div> : null}
    </div>
  );
}
