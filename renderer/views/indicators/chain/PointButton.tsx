import type { IndicatorPoint, IndicatorSeries } from '../../../../shared/model/indicator.ts';
import { useTranslation } from '../../../locales/words.ts';
import { useIndicators } from '../../../state/indicators-store.ts';
import { openPoint } from '../actions.ts';
import { printedValue } from '../model/chain-table.ts';
import { formatNumber } from '../model/numbers.ts';

type PointButtonProps = {
  readonly point: IndicatorPoint;
  readonly series: IndicatorSeries;
  /** The year of the report that a value of this column is expected in: another one is named. */
  readonly ownYear: number;
};

/** A value as printed, in the series' unit, too, where that is another one; it shows its sentence. */
export function PointButton({ point, series, ownYear }: PointButtonProps) {
  const { t } = useTranslation();
  const isOn = useIndicators((state) => state.point !== null && isSame(state.point, point));
  const { figure, reportYear, value, valueTo } = point;
  return (
    <button
      type="button"
      className={isOn ? 'point on' : 'point'}
      aria-pressed={isOn}
      title={figure.quote}
      data-point=""
      data-testid="point"
      onClick={() => {
        openPoint(point);
      }}
    >
      <b lang="zh-CN" data-report-text="">
        {figure.value < 0 && !printedValue(point).startsWith('-')
          ? `−${printedValue(point)}`
          : printedValue(point)}
      </b>
      {figure.unit !== series.unit && (
        <small>
          {t('indicators.converted', {
            value: `${formatNumber(value, 4)}${valueTo === null ? '' : `–${formatNumber(valueTo, 4)}`}${series.unit}`,
          })}
        </small>
      )}
      {reportYear !== ownYear && <small>{t('indicators.in-report', { year: reportYear })}</small>}
    </button>
  );
}

function isSame(a: IndicatorPoint, b: IndicatorPoint): boolean {
  return a.report === b.report && a.figure.valueSpan.start === b.figure.valueSpan.start;
}
