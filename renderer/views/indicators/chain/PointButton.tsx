import type { IndicatorPoint, IndicatorSeries } from '../../../../shared/model/indicator.ts';
import { quotedFigure } from '../model/quoted-figure.ts';
import { useTranslation } from '../../../locales/words.ts';
import { useIndicators } from '../indicators-store.ts';
import { openPoint } from '../actions.ts';
import { isSaidReal, printedValue } from '../model/chain-table.ts';
import { formatNumber } from '../model/numbers.ts';
import styles from './PointButton.module.css';

type PointButtonProps = {
  /** Places of one report that say the same. */
  readonly points: readonly [IndicatorPoint, ...IndicatorPoint[]];
  readonly series: IndicatorSeries;
  /** The year of the report that a value of this column is expected in: another one is named. */
  readonly ownYear: number;
};

/** A value as printed, as a number of the series' unit, too, where that is not the same; it shows its sentence, then the next that says so. */
export function PointButton({ points, series, ownYear }: PointButtonProps) {
  const { t } = useTranslation();
  const shown = useIndicators((state) => state.point);
  const at = points.findIndex((point) => shown !== null && isSame(shown, point));
  const [point] = points;
  const { figure, reportYear } = point;
  const printed = printedValue(point);
  const isPlain = figure.unit === series.unit && /\d/u.test(printed);
  return (
    <button
      type="button"
      className={styles['point']}
      aria-pressed={at >= 0}
      title={figure.quote}
      data-point=""
      data-testid="point"
      {...quotedFigure(point)}
      onClick={() => openPoint(points[(at + 1) % points.length] ?? point)}
    >
      <b lang="zh-CN" data-report-text="">
        {figure.value < 0 && !printed.startsWith('-') ? `−${printed}` : printed}
      </b>
      {!isPlain && <small>{t('indicators.converted', { value: inUnit(point, series.unit) })}</small>}
      {isSaidReal(point) && <small>{t('indicators.real')}</small>}
      {points.length > 1 && <small>{t('indicators.said-times', { n: points.length })}</small>}
      {reportYear !== ownYear && <small>{t('indicators.in-report', { year: reportYear })}</small>}
    </button>
  );
}

function inUnit({ value, valueTo }: IndicatorPoint, unit: string): string {
  const to = valueTo === null ? '' : `–${formatNumber(valueTo, 4)}`;
  return `${formatNumber(value, 4)}${to}${unit}`;
}

function isSame(a: IndicatorPoint, b: IndicatorPoint): boolean {
  return a.report === b.report && a.figure.valueSpan.start === b.figure.valueSpan.start;
}
