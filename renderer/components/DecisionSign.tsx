import type { DecisionSort } from '../../shared/model/decision.ts';
import styles from './DecisionSign.module.css';

type DecisionSignProps = {
  readonly sort: DecisionSort;
  /** Empty where words beside it say the same. */
  readonly title: string;
};

const SCISSORS = 'M2 12 10 3M12 12 4 3M3 12.5a1.3 1.3 0 1 0 .1 0M11 12.5a1.3 1.3 0 1 0 .1 0';

const PATHS: Readonly<Record<DecisionSort, string>> = {
  link: 'M6 5.5 7.8 3.4a2.2 2.2 0 0 1 3.3 2.9L9.3 8.4M8 9.5 6.2 11.6a2.2 2.2 0 0 1-3.3-2.9L4.7 6.6M5.6 9 8.4 6',
  lock: 'M4 6V4.5a3 3 0 0 1 6 0V6M3 6h8v6H3z',
  cut: SCISSORS,
  alone: SCISSORS,
};

/** Drawn links of a chain where the reader linked, a lock where he locked, scissors where he cut. */
export function DecisionSign({ sort, title }: DecisionSignProps) {
  return (
    <svg
      className={styles['sign']}
      data-testid="decision-sign"
      width="12"
      height="12"
      viewBox="0 0 14 15"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      {...(title === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': title })}
    >
      {title !== '' && <title>{title}</title>}
      <path d={PATHS[sort]} />
    </svg>
  );
}
