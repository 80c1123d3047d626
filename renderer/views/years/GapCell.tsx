import { useTranslation } from '../../locales/words.ts';
import styles from './GapCell.module.css';
import type { Lane } from './model/lanes.ts';

type GapProps = { readonly lane: Exclude<Lane, { kind: 'report' }> };

/** A year without a report is a gap in every row: nothing was left out of it. */
export function GapCell({ lane }: GapProps) {
  const { t } = useTranslation();
  const words = lane.kind === 'missing' ? t('years.no-report') : t('years.not-chosen');
  return (
    <div className={styles['gap']} role="gridcell" data-testid="gap-cell" data-kind={lane.kind}>
      <span>{words}</span>
    </div>
  );
}

/** The same where there are no rows: the head says it. */
export function GapLane({ lane }: GapProps) {
  return <div className={styles['gap']} data-kind={lane.kind} aria-hidden="true" />;
}
