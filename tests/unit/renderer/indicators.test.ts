import { describe, expect, it } from 'vitest';
import type { ReportSummary } from '../../../shared/contract/views.ts';
import type { Bound, Figure } from '../../../shared/model/figure.ts';
import type { IndicatorPoint, IndicatorSeries } from '../../../shared/model/indicator.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { gapsOf } from '../../../renderer/components/chart/chart-option.ts';
import { marksOf, nearestMark } from '../../../renderer/components/chart/chart-marks.ts';
import { toChartRows, type ReportYear } from '../../../renderer/components/chart/chart-rows.ts';
import { attainmentWords } from '../../../renderer/views/indicators/model/attainment-words.ts';
import {
  groupSame,
  printedValue,
  toChainLines,
} from '../../../renderer/views/indicators/model/chain-table.ts';
import { filterIndicators, yearMarks } from '../../../renderer/views/indicators/model/list.ts';
import { formatYears } from '../../../renderer/views/indicators/model/names.ts';
import { toPassage } from '../../../renderer/views/indicators/model/passage.ts';
import { findIn, named } from '../facts/indicators/invent.ts';
import { wordsIn } from './words.ts';

type PointParts = { year: number; report: number; value: number; kind?: Figure['kind']; bound?: Bound };

function makePoint({
  year,
  report,
  value,
  kind = 'achievement',
  bound = 'exact',
}: PointParts): IndicatorPoint {
  const quote = `茶叶产值增长${value}%`;
  const figure: Figure = {
    ...{ quote, name: '茶叶产值', kind, year, measure: 'change', value, valueTo: null, unit: '%', bound },
    isDoubtful: false,
    span: { start: 0, end: quote.length },
    valueSpan: { start: 6, end: quote.length },
  };
  return { report: report as ReportId, reportYear: report, figure, value, valueTo: null };
}

function makeSeries(...points: readonly PointParts[]): IndicatorSeries {
  return {
    ...{ key: 'change:year:%', measure: 'change', period: 'year', stage: null, unit: '%', pairs: [] },
    points: points.map(makePoint),
  };
}

/** The years of a library with reports of those alone. */
function makeYears(first: number, last: number, missing: readonly number[] = []): readonly ReportYear[] {
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    // Nothing here looks into a report.
    return { year, report: missing.includes(year) ? null : ({ id: year } as unknown as ReportSummary) };
  });
}

describe('the rows of a chart', () => {
  const years = makeYears(2031, 2036, [2034]);
  const series = makeSeries(
    { year: 2030, report: 2031, value: 5 },
    { year: 2031, report: 2031, value: 6, kind: 'goal' },
    { year: 2031, report: 2032, value: 5.5 },
    { year: 2031, report: 2033, value: 5.4 },
    { year: 2035, report: 2036, value: 7 },
  );

  it('have the result of the next year’s report, and what others say beside it', () => {
    const rows = toChartRows(series, years);
    expect(rows.map(({ year, result }) => [year, result?.value ?? null])).toEqual([
      [2030, 5],
      [2031, 5.5],
      [2032, null],
      [2033, null],
      [2034, null],
      [2035, 7],
    ]);
    expect(rows[1]?.otherResults.map(({ value }) => value)).toEqual([5.4]);
    expect(rows[1]?.goals.map(({ value }) => value)).toEqual([6]);
  });

  it('are shaded where no report could give a result, and not where one says nothing', () => {
    expect(gapsOf(toChartRows(series, years))).toEqual([[3, 3]]);
  });

  it('are five at least', () => {
    const rows = toChartRows(makeSeries({ year: 2033, report: 2034, value: 5 }), years);
    expect(rows.map(({ year }) => year)).toEqual([2031, 2032, 2033, 2034, 2035]);
    expect(gapsOf(rows)).toEqual([]);
    expect(toChartRows(makeSeries(), years)).toEqual([]);
  });

  it('have marks that are found near to where is clicked, and no farther', () => {
    const marks = marksOf(toChartRows(series, years)).map(({ point, index, value }) => ({
      ...{ point, x: index * 50, y: value * 10 },
    }));
    expect(marks).toHaveLength(5);
    expect(nearestMark(marks, 52, 56)?.value).toBe(5.5);
    expect(nearestMark(marks, 48, 63)?.value).toBe(6);
    expect(nearestMark(marks, 100, 50)).toBeNull();
  });
});

describe('the table of a chain', () => {
  it('says why a cell is empty', () => {
    const series = makeSeries(
      { year: 2031, report: 2032, value: 5 },
      { year: 2033, report: 2033, value: 6, kind: 'goal' },
    );
    const lines = toChainLines(series, makeYears(2030, 2035, [2034]));
    expect(
      lines.map((line) =>
        line.kind === 'empty'
          ? `${line.from}–${line.to} (${line.gaps.join()})`
          : `${line.year} ${line.noGoal} ${line.noResult}`,
      ),
    ).toEqual([
      '2030–2030 ()',
      '2031 unsaid null',
      '2032 unsaid unsaid',
      '2033 null no-report',
      '2034–2035 (2034)',
    ]);
    const future = toChainLines(series, makeYears(2030, 2033));
    expect(future.at(-1)).toMatchObject({ year: 2033, noResult: 'to-come' });
  });

  it('shows what one report says twice once', () => {
    const goal = { year: 2033, report: 2033, value: 6, kind: 'goal' } as const;
    const { points } = makeSeries(goal, goal, { ...goal, bound: 'about' }, { ...goal, report: 2031 });
    expect(groupSame(points).map((group) => group.length)).toEqual([2, 1, 1]);
  });

  it('shows values in one width', () => {
    const point = makePoint({ year: 2031, report: 2032, value: 5 });
    const figure = { ...point.figure, quote: '茶叶产值增长８．５％左右', valueSpan: { start: 6, end: 12 } };
    expect(printedValue({ figure })).toBe('8.5%左右');
  });
});

describe('attainment in words', () => {
  it.each([
    ['茶叶产值增长6%。', '茶叶产值增长7.5%。', '高出 1.5 个百分点'],
    ['茶叶产值增长6%。', '茶叶产值增长4%。', '低 2 个百分点'],
    ['茶叶产值9亿元。', '茶叶产值9900万元。', '低 8.01亿元，为目标的 11%'],
    ['茶叶产值增长6%至8%。', '茶叶产值增长7%。', '在区间内'],
    ['茶叶产值增长6%至8%。', '茶叶产值增长9%。', '高出 1 个百分点'],
    ['茶园能耗下降3%。', '茶园能耗下降4%。', '多降 1 个百分点'],
    ['茶叶产值增长6%。', '茶叶产值增长6%。', '与目标相同'],
  ])('%s %s', (goals, review, expected) => {
    const found = findIn({ 2031: { goals }, 2032: { review } });
    const [series] = named(found, goals.includes('能耗') ? '茶园能耗' : '茶叶产值').series;
    const { goal, attainment } = series!.pairs[0]!;
    const point = series!.points[goal]!;
    const factor = attainment.kind === 'comparable' ? attainment.formula.goal / point.value : 1;
    expect(attainmentWords(attainment, series!.unit, factor, wordsIn('zh-CN'))).toBe(expected);
  });
});

describe('the list', () => {
  const { indicators } = findIn({
    2031: { review: '茶叶产值9亿元。建成茶博馆1座。' },
    2032: { review: '茶叶产值10亿元。', goals: '茶叶产值11亿元。' },
    2034: { review: '茶叶产值12亿元。' },
  });

  it('begins with chains, and finds in whatever width and case', () => {
    expect(filterIndicators(indicators, 'chains', '').map(({ name }) => name)).toEqual(['茶叶产值']);
    expect(filterIndicators(indicators, 'all', ' 茶 ')).toHaveLength(2);
    const gdp = findIn({ 2031: { review: 'ＧＤＰ9亿元。' } }).indicators;
    expect(filterIndicators(gdp, 'all', 'gdp')).toHaveLength(1);
  });

  it('marks years with results, with goals alone, and with nothing', () => {
    expect(yearMarks(indicators[0]!, 2029, 2034)).toEqual([
      'none',
      'result',
      'result',
      'goal',
      'result',
      'none',
    ]);
  });

  it('writes years as ranges', () => {
    expect(formatYears([1998, 2001, 2002, 2003, 2005], '、')).toBe('1998、2001–2003、2005');
  });
});

it('shows a sentence with as much around it as says what it is about', () => {
  const text = `${'前'.repeat(200)}。茶叶产值9亿元，增长5%。${'后'.repeat(200)}`;
  const start = text.indexOf('9亿元');
  const paragraphs = [{ start: 0, end: text.length, section: 0 }];
  const figure = {
    ...makePoint({ year: 1, report: 1, value: 9 }).figure,
    valueSpan: { start, end: start + 3 },
  };
  const passage = toPassage({ text, paragraphs, outline: { sections: [] } }, figure);
  expect([passage.lead, passage.value, passage.rest]).toEqual(['茶叶产值', '9亿元', '，增长5%。']);
  expect([passage.before.length, passage.after.length]).toEqual([121, 121]);
});
