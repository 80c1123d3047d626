import { useEffect, useMemo, useRef, useState } from 'react';
import type { IndicatorPoint, IndicatorSeries } from '../../shared/model/indicator.ts';
import { toAppError } from '../client/call.ts';
import { ChartLegend } from './chart/ChartLegend.tsx';
import { toChartRows, type ReportYear } from './chart/chart-rows.ts';
import { describePoint } from './chart/describe-point.ts';
import type { MountedChart } from './chart/mount-chart.ts';
import { PictureMenu } from './chart/PictureMenu.tsx';
import { readPalette, watchPalette } from './chart/palette.ts';
import { ErrorBox } from './ErrorBox.tsx';
import styles from './IndicatorChart.module.css';
import { translate, useTranslation } from '../locales/words.ts';

type IndicatorChartProps = {
  readonly series: IndicatorSeries;
  /** Every year of the library's span, with null where there is no report: such years are shaded. */
  readonly years: readonly ReportYear[];
  /** What the chart is of, for its picture and its name. */
  readonly title: string;
  /** CSS pixels, without the legend. */
  readonly height: number;
  /** A click on a mark, or near it. Whatever can be done by it must be reachable by key beside the chart, too. */
  readonly onPoint: (point: IndicatorPoint) => void;
};

/** One series over the years: results as a line that breaks at gaps, goals as shapes by their bound. Loads ECharts when it is first shown. */
export function IndicatorChart({ series, years, title, height, onPoint }: IndicatorChartProps) {
  const { t } = useTranslation();
  const rows = useMemo(() => toChartRows(series, years), [series, years]);
  const holder = useRef<HTMLDivElement>(null);
  const { chart, error } = useMountedChart(holder);
  const look = useLookCount();
  useEffect(() => {
    const words = { gap: translate('indicators.chart-gap') };
    chart?.draw({ series, rows, palette: readPalette(), words, describe: describePoint }, onPoint);
  }, [chart, series, rows, onPoint, look]);
  if (error !== null) return <ErrorBox error={toAppError(error)} />;
  return (
    <figure className={styles['chart']}>
      <div
        ref={holder}
        role="img"
        aria-label={t('indicators.chart-label', { from: rows[0]?.year ?? '', to: rows.at(-1)?.year ?? '' })}
        aria-busy={chart === null}
        style={{ height }}
        data-testid="indicator-chart"
      />
      <ChartLegend rows={rows} />
      <PictureMenu picture={{ series, rows }} title={title} />
    </figure>
  );
}

/** A chart in the element of `holder`, once the code for it is there. */
function useMountedChart(holder: React.RefObject<HTMLDivElement | null>): {
  readonly chart: MountedChart | null;
  readonly error: unknown;
} {
  const [chart, setChart] = useState<MountedChart | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let isGone = false;
    let mounted: MountedChart | null = null;
    import('./chart/mount-chart.ts').then(
      ({ mountChart }) => {
        if (isGone || holder.current === null) return;
        mounted = mountChart(holder.current);
        setChart(mounted);
      },
      (thrown: unknown) => {
        if (!isGone) setError(thrown);
      },
    );
    return () => {
      isGone = true;
      mounted?.dispose();
    };
  }, [holder]);
  return { chart, error };
}

/** Counts the changes of theme and language, so that what is drawn by them is drawn anew. */
function useLookCount(): number {
  const [count, setCount] = useState(0);
  useEffect(
    () =>
      watchPalette(() => {
        setCount((before) => before + 1);
      }),
    [],
  );
  return count;
}
