import type { Tone } from './state-badge.tsx';

interface MatrixCellProps {
  tone: Tone;
  /** Two or three signs: `✓`, `40`, `!`, `·`. */
  sign: string;
  /** The whole sentence for the screen reader and on hover: "Phòng Kinh tế: quá hạn 8 ngày". */
  label: string;
  href: string;
}

/** One cell of the task × unit matrix; pressing it opens the assignment. */
export function MatrixCell({ tone, sign, label, href }: MatrixCellProps) {
  return (
    <td className="matrix-cell">
      <a className={`cell-mark cell-mark-${tone}`} href={href} title={label} aria-label={label}>
        {sign}
      </a>
    </td>
  );
}
