import { readFigures } from '../../../../shared/facts/figures.ts';
import type { Join } from '../../../../shared/facts/indicators/grouping.ts';
import { findIndicators, type IndicatorsFound } from '../../../../shared/facts/indicators/indicators.ts';
import { readReadings, type Reading } from '../../../../shared/facts/indicators/readings.ts';
import type { Indicator, IndicatorSeries } from '../../../../shared/model/indicator.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { readReport } from '../../../../shared/text/read-report.ts';

/** What one year's report of an invented city says: of the year before, and of its own. */
export type Said = { readonly review?: string; readonly goals?: string };

/** The figures of an invented report of `year`; its id is the year. */
function readYear(year: number, { review, goals }: Said): readonly Reading[] {
  const report = readReport(
    [
      `${year}年云川市政府工作报告`,
      '各位代表：',
      '现在，我代表云川市人民政府向大会作报告，请予审议。',
      `一、${year - 1}年工作回顾`,
      review ?? '一年来，各项工作稳步推进。',
      `二、${year}年主要目标`,
      goals ?? '今年要做好各项工作。',
    ].join('\n'),
  );
  // An id of the library is a number from 1: any year is one.
  return readReadings(report, readFigures(report, year), year as ReportId, year);
}

export function findIn(said: Readonly<Record<number, Said>>, joins: readonly Join[] = []): IndicatorsFound {
  return findIndicators(
    Object.entries(said).flatMap(([year, each]) => readYear(Number(year), each)),
    joins,
  );
}

export function named({ indicators }: IndicatorsFound, name: string): Indicator {
  const found = indicators.find(({ names }) => names.includes(name));
  if (found === undefined) throw new Error(`no indicator is called ${name}`);
  return found;
}

/** Points as `2030 level 9亿元 (2031)`, goals with a `→` before the value. */
export function label({ points, unit }: IndicatorSeries): readonly string[] {
  return points.map(({ figure, value, valueTo, reportYear }) => {
    const sign = figure.kind === 'goal' ? '→' : '';
    return `${figure.year ?? ''} ${sign}${value}${valueTo === null ? '' : `~${valueTo}`}${unit} (${reportYear})`;
  });
}
