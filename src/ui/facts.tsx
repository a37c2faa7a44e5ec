import type { ReactNode } from 'react';

export interface Fact {
  label: string;
  value: ReactNode;
}

/** The facts of a record, name and value. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
