import type { IndicatorPair, IndicatorSeries } from '../../../../shared/model/indicator.ts';
import { Toned } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { attainmentWords } from '../model/attainment-words.ts';
import { printedValue } from '../model/chain-table.ts';
import { formatNumber, scaleOf } from '../model/numbers.ts';
import styles from './AttainmentCell.module.css';

type AttainmentCellProps = {
  readonly pair: IndicatorPair;
  readonly series: IndicatorSeries;
  /** True where the year has several goals, so that each has to say which it is. */
  readonly hasSeveral: boolean;
};

/** A goal set against the result of its year: reached or not by the numbers alone, and how far off. */
export function AttainmentCell({ pair, series, hasSeveral }: AttainmentCellProps) {
  const { t } = useTranslation();
  const goal = series.points[pair.goal];
  const { attainment } = pair;
  const result = series.points[pair.result];
  if (goal === undefined || result === undefined) return null;
  const factor = attainment.kind === 'comparable' ? scaleOf(goal.value, attainment.formula.goal) : 1;
  const formula =
    attainment.kind === 'comparable'
      ? t('indicators.formula', {
          result: printedValue(result),
          goal: printedValue(goal),
          difference: formatNumber(attainment.difference / factor),
          ratio: formatNumber(attainment.ratio * 100, 1),
        })
      : undefined;
  return (
    <div className={styles['attained']} data-testid="attained" title={formula}>
      {attainment.kind === 'comparable' && attainment.isExtreme && (
        <Toned tone="warn" title={t('indicators.check-long')}>
          ⚠ {t('indicators.check')}
        </Toned>
      )}
      {attainment.kind === 'comparable' && !attainment.isExtreme && (
        <Toned tone={attainment.isMet ? 'good' : 'warn'}>
          {attainment.isMet ? '✓ ' : '✗ '}
          {t(attainment.isMet ? 'indicators.met' : 'indicators.missed')}
        </Toned>
      )}
      <small>
        {hasSeveral && t('indicators.against', { goal: printedValue(goal) })}
        {attainmentWords(attainment, series.unit, factor, t)}
      </small>
    </div>
  );
}
