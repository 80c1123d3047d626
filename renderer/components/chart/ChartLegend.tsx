import { useTranslation } from '../../locales/words.ts';
import styles from './ChartLegend.module.css';
import type { ChartRow } from './chart-rows.ts';
import { legendOf, type LegendEntry } from './legend-entries.ts';

/** What the marks of a chart mean: those that it has, and no others. */
export function ChartLegend({ rows }: { readonly rows: readonly ChartRow[] }) {
  const { t } = useTranslation();
  return (
    <figcaption className={styles['legend']}>
      {legendOf(rows, t).map((entry) => (
        <span key={entry.key}>
          <Sign entry={entry} />
          {entry.words}
        </span>
      ))}
    </figcaption>
  );
}

function Sign({ entry: { path, kind, dot } }: { readonly entry: LegendEntry }) {
  return (
    <svg
      className={kind === 'goal' ? styles['goal'] : styles['result']}
      viewBox="-12 -12 24 24"
      width="20"
      height="20"
      aria-hidden="true"
    >
      {path !== '' && <path d={path} />}
      {dot !== undefined && <circle r="4" className={dot === 'full' ? styles['full'] : undefined} />}
    </svg>
  );
}
