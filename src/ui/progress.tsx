interface ProgressProps {
  /** What is being done, in words: "Đang đọc trang 12 trên 40". */
  label: string;
  value: number;
  max: number;
}

/** How far long work is. */
export function Progress({ label, value, max }: ProgressProps) {
  return (
    <div className="progress-line">
      <span aria-hidden="true">{label}</span>
      <progress value={value} max={max} aria-label={label} />
    </div>
  );
}
