import styles from './DecisionSign.module.css';

type DecisionSignProps = {
  readonly kind: 'link' | 'cut'; /** Empty where words beside it say the same. */
  readonly title: string;
};

const PATHS = {
  link: 'M4 6V4.5a3 3 0 0 1 6 0V6M3 6h8v6H3z',
  cut: 'M2 12 10 3M12 12 4 3M3 12.5a1.3 1.3 0 1 0 .1 0M11 12.5a1.3 1.3 0 1 0 .1 0',
};

/** A drawn lock where the reader linked, drawn scissors where the reader cut. */
export function DecisionSign({ kind, title }: DecisionSignProps) {
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
      <path d={PATHS[kind]} />
    </svg>
  );
}
