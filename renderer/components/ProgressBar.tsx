import { clsx } from 'clsx';
import styles from './ProgressBar.module.css';

/** How far a job is; `total` 0 where that is not known yet. */
export function ProgressBar({
  done,
  total,
  label,
  className,
}: {
  readonly done: number;
  readonly total: number;
  readonly label: string;
  readonly className?: string | undefined;
}) {
  return (
    <div
      data-picture=""
      className={clsx(styles['progress'], total === 0 && styles['unknown'], className)}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total > 0 ? total : undefined}
      aria-valuenow={total > 0 ? done : undefined}
    >
      <span style={{ width: total > 0 ? `${(100 * done) / total}%` : '30%' }} />
    </div>
  );
}
