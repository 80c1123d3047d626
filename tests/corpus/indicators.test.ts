import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFigures } from '../../shared/facts/figures.ts';
import {
  countYears,
  findIndicators,
  type IndicatorsFound,
} from '../../shared/facts/indicators/indicators.ts';
import { readReadings } from '../../shared/facts/indicators/readings.ts';
import type { ReportId } from '../../shared/model/report.ts';
import { CORPUS, hasCorpus, readCorpus } from '../helpers/reports.ts';

function findIn(folder: string): IndicatorsFound {
  const readings = readdirSync(join(CORPUS, folder)).flatMap((file) => {
    const year = Number(/\d{4}/u.exec(file)?.[0]);
    const report = readCorpus(folder, file);
    return readReadings(report, readFigures(report, year), year as ReportId, year);
  });
  return findIndicators(readings, []);
}

/** What was looked at one by one and found to be so; anything more is a false alarm until somebody looked. */
const TRUE_FINDINGS: Readonly<Record<string, readonly string[]>> = {
  'state-council': ['growth 社会商品零售总额 1979', 'growth 发电量 1986', 'restated 国内生产总值 1997'],
  hailar: ['growth 规模以上工业总产值 2014'],
};

describe.skipIf(!hasCorpus).each(Object.entries(TRUE_FINDINGS))('the reports of %s', (folder, expected) => {
  const { indicators, findings } = hasCorpus ? findIn(folder) : { indicators: [], findings: [] };

  it('raise no false alarm', () => {
    expect(findings.map(({ kind, indicator, year }) => `${kind} ${indicator} ${year}`)).toEqual(expected);
  });

  it('hold chains of most of their years', () => {
    const reports = readdirSync(join(CORPUS, folder)).length;
    expect(countYears(indicators[0]!)).toBeGreaterThan(reports / 2);
  });
});
