import type { Reading } from './readings.ts';
import { familyOf } from './series.ts';

/** The levels that the reports give of one indicator. */
export type Levels = {
  /** Of a year and in the units of `family`: what `near` itself says first, then by report. */
  of(year: number, family: string, near: Reading): readonly Reading[];
  readonly all: readonly Reading[];
};

/** What something else set going is a part of all there is: 带动固定资产投资103亿元 is not the investment of the year. */
const PART_OF_ALL = /(?:带动|拉动|撬动)(?=\D{2})/u;

/** Results that are exact, of one year, of all there is, and above nought: what can be reckoned with. */
export function findLevels(readings: readonly Reading[]): Levels {
  const all = readings.filter(
    ({ figure, period }) =>
      period === 'year' &&
      figure.kind === 'achievement' &&
      (figure.measure === 'level' || figure.measure === 'added') &&
      figure.bound === 'exact' &&
      figure.valueTo === null &&
      figure.value > 0 &&
      !PART_OF_ALL.test(figure.quote) &&
      figure.year !== null,
  );
  return {
    all,
    of: (year, family, near) =>
      all
        .filter(({ figure }) => figure.year === year && familyOf(figure.unit) === family)
        .sort(
          (a, b) =>
            Number(b.report === near.report) - Number(a.report === near.report) ||
            a.reportYear - b.reportYear,
        ),
  };
}

/** The level of `change`'s own year that it is said with: the last before it in its sentence, else in the same paragraph's reach. */
export function findOwnLevel(levels: Levels, change: Reading): Reading | undefined {
  const before = levels.all.filter(
    ({ report, figure, sentence }) =>
      report === change.report &&
      figure.year === change.figure.year &&
      sentence.start === change.sentence.start &&
      figure.valueSpan.end <= change.figure.valueSpan.start,
  );
  return before.at(-1);
}
