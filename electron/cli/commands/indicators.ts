import type { IndicatorsView } from '../../../shared/contract/indicator-api.ts';
import type { Attainment } from '../../../shared/model/attainment.ts';
import type {
  Finding,
  Indicator,
  IndicatorPair,
  IndicatorPoint,
  IndicatorSeries,
} from '../../../shared/model/indicator.ts';
import { foldCase } from '../../../shared/text/plain/fold.ts';
import { FINDING_KIND_WORDS, SERIES_WORDS, seriesKindOf } from '../../../shared/words/indicators.ts';
import { wordsIn, type Language } from '../../../shared/words/words.ts';
import type { Handlers } from '../../library/handlers.ts';
import type { CliOptions } from '../arguments.ts';
import { chooseShelf } from '../choose-reports.ts';
import { callLibrary } from '../library-call.ts';
import { toPair, type Output } from '../output.ts';
import { formatTable, shorten } from '../table.ts';
import { onProgress, type Progress } from '../tell.ts';
import { attainmentCell, describeAttainment } from './attainment.ts';
import { describeFigure, formatValue } from './figure.ts';

/**
 * `indicators`: each indicator of a place over its years, goal and result of each, how far the goal was reached, and
 * what does not fit; those whose names hold the words of `--name`.
 */
export async function showIndicators(
  handlers: Handlers,
  place: string | undefined,
  { read, language }: CliOptions,
  progress: Progress,
): Promise<Output> {
  const shelf = await chooseShelf(handlers, place);
  const emit = onProgress('indicators/progress', progress);
  const view = await callLibrary(handlers, 'indicators/open', { place: shelf.place }, emit);
  const wanted = foldCase(read.name ?? '');
  const isWanted = (name: string): boolean => foldCase(name).includes(wanted);
  const indicators = view.indicators
    .filter(({ names, name }) => [name, ...names].some(isWanted))
    .slice(0, read.limit);
  const names = new Set(indicators.map(({ name }) => name));
  const findings = view.findings.filter(({ indicator }) => names.has(indicator));
  const words = language === 'zh' ? 'zh-CN' : 'en';
  return {
    json: {
      ...describeView(view),
      indicators: indicators.map(describeIndicator),
      findings: findings.map(describeFinding),
    },
    lines: [
      ...indicators.flatMap((indicator) => linesOf(indicator, words)),
      ...findingLines(findings, words),
    ],
  };
}

function describeView({ place, years, joins }: IndicatorsView) {
  return { place, years: years.map(({ year, report }) => ({ year, report: report?.id ?? null })), joins };
}

function describeIndicator({ name, names, isLoose, series }: Indicator) {
  return { name, names, loose: isLoose, series: series.map(describeSeries) };
}

function describeSeries({ key, measure, period, stage, unit, points, pairs }: IndicatorSeries) {
  return {
    ...{ key, measure, period, stage, unit },
    points: points.map((point) => ({
      report: point.report,
      report_year: point.reportYear,
      value: point.value,
      value_to: point.valueTo,
      figure: describeFigure(point.figure),
    })),
    pairs: pairs.map(({ goal, result, attainment }) => ({
      ...{ goal, result },
      attainment: describeAttainment(attainment, false),
    })),
  };
}

function describeFinding({ kind, indicator, year, allowance, expected, printed, unit, places }: Finding) {
  return {
    ...{ kind, indicator, year, allowance, expected, printed, unit },
    places: places.map(({ report, reportYear, quote, span, figure }) => ({
      ...{ report, report_year: reportYear, quote, at: toPair(span) },
      figure: describeFigure(figure),
    })),
  };
}

/** The name, then under each series a line a year: goal, result, how far it was reached. */
function linesOf({ name, names, series }: Indicator, language: Language): readonly string[] {
  const others = names.filter((each) => each !== name);
  const head =
    others.length === 0 ? name : `${name}（${others.map((each) => shorten(each, 20)).join('、')}）`;
  return [head, ...series.flatMap((each) => seriesLines(each, language)), ''];
}

function seriesLines(series: IndicatorSeries, language: Language): readonly string[] {
  const { unit, points, pairs } = series;
  const kind = [wordsIn(SERIES_WORDS, language)[seriesKindOf(series)], unit];
  const years = [...new Set(points.map(({ figure }) => figure.year))];
  const rows = years.map((year) => {
    const own = points.flatMap((point, index) => (point.figure.year === year ? [{ point, index }] : []));
    const pair = pairs.find(({ goal, result }) =>
      own.some(({ index }) => index === goal || index === result),
    );
    return [
      '',
      '',
      String(year ?? ''),
      ...cellsOf(
        own.map(({ point }) => point),
        unit,
        language,
      ),
      reachedCell(pair, points, language),
    ];
  });
  return [`  ${kind.filter((word) => word !== '').join(' · ')}`, ...formatTable(rows)];
}

const SIDES: Readonly<Record<IndicatorPoint['figure']['kind'], readonly [zh: string, en: string]>> = {
  goal: ['目标', 'goal'],
  achievement: ['结果', 'result'],
};

function cellsOf(
  points: readonly IndicatorPoint[],
  unit: string,
  language: Language,
): readonly [string, string] {
  const cell = (kind: keyof typeof SIDES): string => {
    const values = points
      .filter(({ figure }) => figure.kind === kind)
      .map((point) => formatValue({ ...point, unit }));
    const word = SIDES[kind][language === 'zh-CN' ? 0 : 1];
    return values.length === 0 ? '' : `${word} ${[...new Set(values)].join(' / ')}`;
  };
  return [cell('goal'), cell('achievement')];
}

function reachedCell(
  pair: IndicatorPair | undefined,
  points: readonly IndicatorPoint[],
  language: Language,
): string {
  const goal = pair === undefined ? undefined : points[pair.goal];
  const best: { readonly attainment: Attainment | null } | undefined = pair;
  return goal === undefined ? '' : attainmentCell(goal.figure, best, language);
}

function findingLines(findings: readonly Finding[], language: Language): readonly string[] {
  if (findings.length === 0) return [];
  const rows = findings.map(({ kind, indicator, year, expected, printed, unit, places }) => [
    String(year),
    indicator,
    wordsIn(FINDING_KIND_WORDS, language)[kind],
    language === 'zh-CN'
      ? `应为 ${round(expected)}${unit}，印作 ${round(printed)}${unit}`
      : `${round(expected)}${unit} expected, ${round(printed)}${unit} printed`,
    places.map(({ reportYear, quote }) => `${reportYear} ${shorten(quote, 30)}`).join(' | '),
  ]);
  return [language === 'zh-CN' ? '对不上的数字' : 'What does not fit', ...formatTable(rows)];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
