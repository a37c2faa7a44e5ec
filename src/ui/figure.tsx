import type { ReactNode } from 'react';

interface FigureProps {
  label: string;
  /** The number as it is read: `52,46%`, or "—" where there is no denominator. */
  value: string;
  /** The rows behind the number. */
  href: string;
  /** What stands behind a share: `32/61`. */
  of?: string;
  /** Only what is late is red. */
  late?: boolean;
}

/** A big number that is itself the link to its rows. */
export function Figure({ label, value, href, of, late }: FigureProps) {
  return (
    <div className="card key-figure">
      <p className="figure-label">{label}</p>
      <p className="figure-line">
        <a href={href} aria-label={`${label}: ${of ? `${value} (${of})` : value}`}>
          <strong className={late ? 'figure-value late' : 'figure-value'}>{value}</strong>
          {of ? ` ${of}` : null}
        </a>
      </p>
    </div>
  );
}

/** Figures side by side, as many as the width holds. */
export function Figures({ children }: { children: ReactNode }) {
  return <div className="figures">{children}</div>;
}
