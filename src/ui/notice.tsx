import type { ReactNode } from 'react';

interface NoticeProps {
  /** The place it is about, in bold: "Nhiệm vụ 5". */
  place?: ReactNode;
  children: ReactNode;
  /** Each remedy is one press away: links or `ActionForm`s. */
  remedies?: ReactNode;
  tone?: 'look' | 'late' | 'done' | 'plain';
}

/** Something the reader should look at, with its remedies beside it. */
export function Notice({ place, children, remedies, tone = 'look' }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`}>
      <p>
        {place ? <strong>{place}: </strong> : null}
        {children}
      </p>
      {remedies ? <div className="notice-remedies">{remedies}</div> : null}
    </div>
  );
}
