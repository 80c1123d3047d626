import { CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type ECharts } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { IndicatorPoint } from '../../../shared/model/indicator.ts';
import { toChartOption, type ChartInput } from './chart-option.ts';
import { marksOf, nearestMark } from './chart-marks.ts';

register([CustomChart, LineChart, ScatterChart, GridComponent, TooltipComponent, CanvasRenderer]);

/** A chart in an element of the page. */
export type MountedChart = {
  draw(input: ChartInput, onPoint: (point: IndicatorPoint) => void): void;
  dispose(): void;
};

/** Puts an empty chart into `element` and keeps it as large as that is. Loads ECharts: import this file lazily. */
export function mountChart(element: HTMLElement): MountedChart {
  const chart = init(element);
  let input: ChartInput | null = null;
  let tell: ((point: IndicatorPoint) => void) | null = null;
  const observer = new ResizeObserver(() => {
    chart.resize();
  });
  observer.observe(element);
  const find = (x: number, y: number): IndicatorPoint | null =>
    input === null ? null : findNear(chart, input, x, y);
  chart.getZr().on('click', ({ offsetX, offsetY }) => {
    const point = find(offsetX, offsetY);
    if (point !== null) tell?.(point);
  });
  chart.getZr().on('mousemove', ({ offsetX, offsetY }) => {
    chart.getZr().setCursorStyle(find(offsetX, offsetY) === null ? 'default' : 'pointer');
  });
  return {
    draw(next, onPoint) {
      [input, tell] = [next, onPoint];
      chart.setOption(toChartOption(next), { notMerge: true });
      element.dataset['drawn'] = String(marksOf(next.rows).length);
    },
    dispose() {
      observer.disconnect();
      chart.dispose();
    },
  };
}

/** The mark nearest to a place, so that none has to be hit to the pixel. */
function findNear(chart: ECharts, { rows }: ChartInput, x: number, y: number): IndicatorPoint | null {
  const marks = marksOf(rows).map(({ point, index, value }) => {
    const [atX = 0, atY = 0] = chart.convertToPixel({ xAxisIndex: 0, yAxisIndex: 0 }, [index, value]);
    return { point, x: atX, y: atY };
  });
  return nearestMark(marks, x, y);
}
