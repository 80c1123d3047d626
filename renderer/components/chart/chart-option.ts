import type { CustomSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { IndicatorPoint, IndicatorSeries } from '../../../shared/model/indicator.ts';
import type { ChartRow } from './chart-rows.ts';
import styles from './chart-tip.module.css';
import { GOAL_SHAPES } from './goal-shapes.ts';
import type { ChartPalette } from './palette.ts';

export type ChartOption = ComposeOption<
  CustomSeriesOption | LineSeriesOption | ScatterSeriesOption | GridComponentOption | TooltipComponentOption
>;

/** What a chart is drawn of; `describe` makes what hangs at a point. */
export type ChartInput = {
  readonly series: IndicatorSeries;
  readonly rows: readonly ChartRow[];
  readonly palette: ChartPalette;
  readonly words: { readonly gap: string };
  readonly describe: (point: IndicatorPoint) => HTMLElement;
};

const LARGE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });
/** Years closer than this hide each other's names. */
const MOST_NAMES = 14;

/** The chart as ECharts takes it: results as a line that breaks where there is none, goals as shapes of their own. */
export function toChartOption(input: ChartInput): ChartOption {
  const { rows, palette, words } = input;
  return {
    animation: false,
    textStyle: { fontFamily: palette.font, color: palette.inkSoft },
    grid: { left: 12, right: 20, top: 34, bottom: 8 },
    tooltip: pointTip(input),
    xAxis: yearAxis(input),
    yAxis: valueAxis(input),
    series: [
      gapAreas(rows, palette, words.gap),
      resultLine(rows, palette),
      otherResults(rows, palette),
      goalMarks(rows, palette),
    ],
  };
}

function pointTip({ rows, palette, describe }: ChartInput): TooltipComponentOption {
  const points = pointsBySeries(rows);
  return {
    trigger: 'item',
    confine: true,
    className: styles['tip'] ?? '',
    backgroundColor: palette.raised,
    borderColor: palette.ruleStrong,
    textStyle: { color: palette.ink, fontSize: 12 },
    formatter: (params) => {
      const one = Array.isArray(params) ? params[0] : params;
      const point = points.get(one?.seriesId ?? '')?.[one?.dataIndex ?? -1];
      return point === null || point === undefined ? '' : describe(point);
    },
  };
}

function yearAxis({ rows, palette }: ChartInput): NonNullable<ChartOption['xAxis']> {
  return {
    type: 'category',
    data: rows.map(({ year }) => String(year)),
    axisLine: { lineStyle: { color: palette.ruleStrong } },
    axisTick: { alignWithLabel: true },
    axisLabel: {
      color: palette.inkSoft,
      fontSize: 11,
      ...(rows.length <= MOST_NAMES ? { interval: 0 } : {}),
    },
  };
}

function valueAxis({ series, palette }: ChartInput): NonNullable<ChartOption['yAxis']> {
  return {
    type: 'value',
    // A rate is read against nought; a level of six digits would be a flat line against it.
    scale: series.measure !== 'change',
    name: series.unit,
    nameTextStyle: { color: palette.inkSoft, align: 'left', padding: [0, 0, 0, -6] },
    axisLabel: { color: palette.inkSoft, fontSize: 11, formatter: (value: number) => LARGE.format(value) },
    splitLine: { lineStyle: { color: palette.rule } },
  };
}

/** The points that each drawn series has, in the order of its data. */
function pointsBySeries(rows: readonly ChartRow[]): ReadonlyMap<string, readonly (IndicatorPoint | null)[]> {
  return new Map([
    ['results', rows.map(({ result }) => result)],
    ['other-results', rows.flatMap(({ otherResults }) => otherResults)],
    ['goals', rows.flatMap(({ goals }) => goals)],
  ]);
}

function resultLine(rows: readonly ChartRow[], palette: ChartPalette): LineSeriesOption {
  return {
    type: 'line',
    id: 'results',
    connectNulls: false,
    symbol: 'circle',
    symbolSize: 8,
    showAllSymbol: true,
    lineStyle: { color: palette.result, width: 2 },
    itemStyle: { color: palette.result },
    data: rows.map(({ result }) => result?.value ?? null),
  };
}

/** Runs of years between the first result and the last that no report of the library could give one for. */
export function gapsOf(rows: readonly ChartRow[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  const first = rows.findIndex(({ result }) => result !== null);
  const last = rows.findLastIndex(({ result }) => result !== null);
  for (const [index, row] of rows.entries()) {
    if (row.hasResultReport || row.result !== null || index < first || index > last) continue;
    const run = runs.at(-1);
    if (run?.[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

/** Shades the years that no report could speak of, as wide as a year is on the axis. */
function gapAreas(rows: readonly ChartRow[], palette: ChartPalette, label: string): CustomSeriesOption {
  return {
    type: 'custom',
    id: 'gaps',
    silent: true,
    z: 0,
    tooltip: { show: false },
    data: gapsOf(rows).map(([from, to]) => [from, to]),
    renderItem: ({ coordSys }, api) => {
      const area = boxOf(coordSys);
      const width = area.width / rows.length;
      const [from, to] = [Number(api.value(0)), Number(api.value(1))];
      const x = area.x + from * width;
      return {
        type: 'group',
        children: [
          {
            type: 'rect',
            shape: { x, y: area.y, width: (to - from + 1) * width, height: area.height },
            style: { fill: palette.gap, stroke: palette.ruleStrong, lineWidth: 1, lineDash: [3, 3] },
          },
          {
            type: 'text',
            x: x + ((to - from + 1) * width) / 2,
            y: area.y + 4,
            style: {
              text: Array.from(label).join('\n'),
              fill: palette.inkSoft,
              font: `11px ${palette.font}`,
              align: 'center',
            },
          },
        ],
      };
    },
  };
}

/** The area inside the axes; its type in the library is open. */
function boxOf(coordSys: object): {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
} {
  const read = (name: string): number => {
    const value: unknown = Reflect.get(coordSys, name);
    return typeof value === 'number' ? value : 0;
  };
  return { x: read('x'), y: read('y'), width: read('width'), height: read('height') };
}

function otherResults(rows: readonly ChartRow[], palette: ChartPalette): ScatterSeriesOption {
  return {
    type: 'scatter',
    id: 'other-results',
    symbol: 'circle',
    symbolSize: 8,
    itemStyle: { color: palette.paper, borderColor: palette.result, borderWidth: 1.5 },
    data: rows.flatMap(({ year, otherResults: others }) =>
      others.map((point) => [String(year), point.value]),
    ),
  };
}

/** Goals drawn by hand: ECharts has no shape that is open upwards, and none for a range. */
function goalMarks(rows: readonly ChartRow[], palette: ChartPalette): CustomSeriesOption {
  const marks = rows.flatMap((row, index) => row.goals.map((point) => ({ index, point })));
  return {
    type: 'custom',
    id: 'goals',
    z: 4,
    encode: { x: 0, y: [1, 2] },
    data: marks.map(({ index, point }) => [index, ...endsOf(point)]),
    renderItem: (params, api) => {
      const point = marks[params.dataIndex]?.point;
      if (point === undefined) return null;
      const [low, high] = [api.coord([api.value(0), api.value(1)]), api.coord([api.value(0), api.value(2)])];
      return {
        type: 'path',
        x: low[0] ?? 0,
        y: low[1] ?? 0,
        shape: { pathData: shapeOf(point, (high[1] ?? 0) - (low[1] ?? 0)) },
        style: {
          stroke: palette.goal,
          lineWidth: 2,
          fill: point.valueTo === null ? palette.paper : palette.goal,
        },
      };
    },
  };
}

/** Lower and upper end, whichever was printed first; the same where it is no range. */
function endsOf({ value, valueTo }: IndicatorPoint): readonly [number, number] {
  const other = valueTo ?? value;
  return [Math.min(value, other), Math.max(value, other)];
}

/** The shape of a goal around its own place; of a range a bar as high as `height` pixels. */
function shapeOf({ figure, valueTo }: IndicatorPoint, height: number): string {
  if (valueTo === null) return GOAL_SHAPES[figure.bound];
  return `M-6,0L6,0M0,0L0,${height}M-6,${height}L6,${height}`;
}
