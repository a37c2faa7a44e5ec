import type { ReactNode } from 'react';

interface CardProps {
  title?: ReactNode;
  /** At the right of the title: a link to all, a switch. */
  action?: ReactNode;
  children: ReactNode;
  /** Holds a table or list that reaches its edges. */
  flush?: boolean;
  id?: string;
}

/** A white card, one thought each. */
export function Card({ title, action, children, flush, id }: CardProps) {
  return (
    <section className="card" id={id}>
      {title ? (
        <div className="card-header">
          <h2 className="card-title">{title}</h2>
          {action}
        </div>
      ) : null}
      <div className={flush ? 'card-flush' : 'card-body'}>{children}</div>
    </section>
  );
}
