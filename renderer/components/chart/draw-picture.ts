import { CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { toChartOption, type ChartInput } from './chart-option.ts';
import type { LegendEntry } from './legend-entries.ts';
import { CHART_SIZE, framePicture } from './picture-frame.ts';

register([CustomChart, LineChart, ScatterChart, GridComponent, SVGRenderer]);

/** A chart as an SVG of its own, with title and legend. Loads ECharts: import this file lazily. */
export function drawPicture(
  { palette: shown, ...rest }: ChartInput,
  title: string,
  legend: readonly LegendEntry[],
): string {
  // ECharts writes names of fonts into attributes as they stand.
  const palette = { ...shown, font: shown.font.replaceAll('"', "'") };
  const chart = init(null, undefined, { renderer: 'svg', ssr: true, ...CHART_SIZE });
  try {
    // What hangs at a point has no place in a picture.
    const { tooltip: _, ...option } = toChartOption({ ...rest, palette });
    chart.setOption(option);
    const svg = chart.renderToSVGString();
    return framePicture({ title, chart: svg, legend, palette });
  } finally {
    chart.dispose();
  }
}
