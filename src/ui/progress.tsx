import type { Translate } from '../platform/i18n.ts';

interface ProgressProps {
  /** What is being done, in words: "Đang đọc trang 12 trên 40". */
  label: string;
  /** Absent while it is not known how far the work is. */
  value?: number;
  max?: number;
}

/** How far long work is. */
export function Progress({ label, value, max = 1 }: ProgressProps) {
  return (
    <div className="progress-line">
      <span aria-hidden="true">{label}</span>
      <progress value={value} max={max} aria-label={label} />
    </div>
  );
}

interface RunningWorkProps extends ProgressProps {
  t: Translate;
  /** The same on each page that shows this work; when a page no longer holds it, the work is done. */
  id: string;
  /** The page to look at, this one when absent. */
  href?: string;
}

/** Work that goes on by itself: with JavaScript the bar follows it and the page opens the result when it is done. */
export function RunningWork({ t, id, href = '', ...progress }: RunningWorkProps) {
  return (
    <progress-poll id={id} data-url={href || undefined}>
      <Progress {...progress} />
      <noscript>
        <a href={href}>{t('ui.look.again')}</a>
      </noscript>
    </progress-poll>
  );
}
