import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReportReader } from '../../shared/compare/features.ts';
import { countRarity } from '../../shared/compare/rarity.ts';
import { alignYears } from '../../shared/compare/years/align-years.ts';
import { prepareYears } from '../../shared/compare/years/columns.ts';
import type { ReportText } from '../../shared/model/outline.ts';
import { cleanText } from '../../shared/text/clean/clean.ts';
import { readReport } from '../../shared/text/read-report.ts';

const YEARS = [2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012] as const;
const WARM_UPS = 5;
const RUNS = 15;

export type YearsFigures = {
  readonly runs: number;
  /** Clean and outline, all ten. */
  readonly readMs: number;
  /** From the texts to the rows. */
  readonly layOutMs: number;
  /** The longest time without a pause, in which nobody else is answered. */
  readonly longestStepMs: number;
  readonly rows: number;
};

/** Times ten State Council reports side by side in one process: medians. */
export function measureYears(folder: string): YearsFigures {
  const sources = YEARS.map((year) => readFileSync(join(folder, `${year}.txt`), 'utf8'));
  const all = Array.from({ length: WARM_UPS + RUNS }, () => measureOnce(sources)).slice(WARM_UPS);
  const median = (of: (figures: Omit<YearsFigures, 'runs'>) => number): number =>
    all.map(of).sort((a, b) => a - b)[RUNS >> 1] ?? 0;
  return {
    runs: RUNS,
    readMs: median(({ readMs }) => readMs),
    layOutMs: median(({ layOutMs }) => layOutMs),
    longestStepMs: median(({ longestStepMs }) => longestStepMs),
    rows: median(({ rows }) => rows),
  };
}

function measureOnce(sources: readonly string[]): Omit<YearsFigures, 'runs'> {
  const began = performance.now();
  const reports = sources.map((source) => readReport(cleanText(source).text));
  const read = performance.now();
  const { rows, longest } = layOut(reports);
  return { readMs: read - began, layOutMs: performance.now() - read, longestStepMs: longest, rows };
}

function layOut(reports: readonly ReportText[]): { readonly rows: number; readonly longest: number } {
  const read = createReportReader();
  const inputs = reports.map((report, index) => {
    return { key: String(index), report, features: read(report) };
  });
  const rarity = countRarity(inputs.map(({ features }) => features));
  let longest = 0;
  const run = <T>(steps: Generator<void, T>): T => {
    for (;;) {
      const began = performance.now();
      const step = steps.next();
      longest = Math.max(longest, performance.now() - began);
      if (step.done === true) return step.value;
    }
  };
  const years = run(prepareYears(inputs, rarity, () => []));
  return { rows: run(alignYears(years)).rows.length, longest };
}
