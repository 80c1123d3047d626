import { BOUNDS } from '../../../shared/model/figure.ts';
import { GOAL_SHAPES } from './goal-shapes.ts';
import type { ChartRow } from './chart-rows.ts';
import { useTranslation } from '../../locales/words.ts';
import styles from './ChartLegend.module.css';

/** What the marks of a chart mean: those that it has, and no others. */
export function ChartLegend({ rows }: { readonly rows: readonly ChartRow[] }) {
  const { t } = useTranslation();
  const goals = rows.flatMap((row) => row.goals);
  const single = goals.filter(({ valueTo }) => valueTo === null);
  const bounds = BOUNDS.filter((bound) => single.some(({ figure }) => figure.bound === bound));
  return (
    <figcaption className={styles['legend']}>
      {rows.some(({ result }) => result !== null) && (
        <span>
          <Sign path="M-10,0L10,0" kind="result" dot="full" />
          {t('indicators.legend-result')}
        </span>
      )}
      {rows.some(({ otherResults }) => otherResults.length > 0) && (
        <span>
          <Sign path="" kind="result" dot="hollow" />
          {t('indicators.legend-other')}
        </span>
      )}
      {bounds.map((bound) => (
        <span key={bound}>
          <Sign path={GOAL_SHAPES[bound]} kind="goal" />
          {t(`indicators.legend-${bound}`)}
        </span>
      ))}
      {single.length < goals.length && (
        <span>
          <Sign path="M-6,-6L6,-6M0,-6L0,6M-6,6L6,6" kind="goal" />
          {t('indicators.legend-range')}
        </span>
      )}
    </figcaption>
  );
}

type SignProps = {
  readonly path: string;
  readonly kind: 'result' | 'goal';
  readonly dot?: 'full' | 'hollow';
};

function Sign({ path, kind, dot }: SignProps) {
  return (
    <svg className={styles[kind]} viewBox="-12 -12 24 24" width="20" height="20" aria-hidden="true">
      {path !== '' && <path d={path} />}
      {dot !== undefined && <circle r="4" className={dot === 'full' ? styles['full'] : undefined} />}
    </svg>
  );
}
